using System.Collections;
using System.Management.Automation;

namespace SdkKit.Provisioning.Tests.Exports.PowerShell;

[Cmdlet(VerbsCommon.Get, "AzContext")]
public sealed class GetAzContextCommand : PSCmdlet
{
    protected override void ProcessRecord() =>
        WriteObject(ScriptJson.Read($$"""{ "Tenant": { "Id": "{{ScriptHost.Current.TenantId}}" }, "Environment": { "Name": "AzureCloud" } }"""));
}

[Cmdlet("Invoke", "AzRestMethod")]
public sealed class InvokeAzRestMethodCommand : PSCmdlet
{
    [Parameter(Mandatory = true)]
    public Uri Uri { get; set; } = null!;

    [Parameter]
    [ValidateSet("GET", "POST", "PUT", "PATCH", "DELETE")]
    public string Method { get; set; } = "GET";

    [Parameter]
    public string? Payload { get; set; }

    protected override void ProcessRecord()
    {
        var (status, content) = ScriptHost.Current.Send(new HttpMethod(Method), Uri.AbsoluteUri, Payload);
        var answer = new PSObject();
        answer.Properties.Add(new PSNoteProperty("StatusCode", status));
        answer.Properties.Add(new PSNoteProperty("Content", content));
        WriteObject(answer);
    }
}

[Cmdlet(VerbsCommon.Get, "AzADServicePrincipal")]
public sealed class GetAzADServicePrincipalCommand : PSCmdlet
{
    [Parameter(Mandatory = true)]
    public Guid ApplicationId { get; set; }

    protected override void ProcessRecord()
    {
        var (status, content) = ScriptHost.Current.Send(HttpMethod.Get, $"https://graph.microsoft.com/v1.0/servicePrincipals(appId='{ApplicationId}')");
        if (status == 200)
            WriteObject(ScriptJson.Read(content));
    }
}

[Cmdlet(VerbsCommon.Get, "AzADAppFederatedCredential")]
public sealed class GetAzADAppFederatedCredentialCommand : PSCmdlet
{
    [Parameter(Mandatory = true)]
    public Guid ApplicationObjectId { get; set; }

    protected override void ProcessRecord()
    {
        var (_, content) = ScriptHost.Current.Send(HttpMethod.Get, $"https://graph.microsoft.com/v1.0/applications/{ApplicationObjectId}/federatedIdentityCredentials");
        foreach (var credential in ((object[])((PSObject)ScriptJson.Read(content)!).Properties["value"].Value).Cast<PSObject>())
        {
            // Az.Resources calls it in the singular.
            credential.Properties.Add(new PSNoteProperty("Audience", credential.Properties["audiences"].Value));
            WriteObject(credential);
        }
    }
}

[Cmdlet(VerbsCommon.New, "AzADAppFederatedCredential")]
public sealed class NewAzADAppFederatedCredentialCommand : PSCmdlet
{
    [Parameter(Mandatory = true)]
    public Guid ApplicationObjectId { get; set; }

    [Parameter(Mandatory = true)]
    public string Name { get; set; } = null!;

    [Parameter(Mandatory = true)]
    public string Issuer { get; set; } = null!;

    [Parameter(Mandatory = true)]
    public string Subject { get; set; } = null!;

    [Parameter(Mandatory = true)]
    public string[] Audience { get; set; } = null!;

    protected override void ProcessRecord()
    {
        var body = ScriptJson.Write(new Hashtable { ["name"] = Name, ["issuer"] = Issuer, ["subject"] = Subject, ["audiences"] = Audience })!.ToJsonString();
        var (status, content) = ScriptHost.Current.Send(HttpMethod.Post, $"https://graph.microsoft.com/v1.0/applications/{ApplicationObjectId}/federatedIdentityCredentials", body);
        if (status >= 400)
            throw new InvalidOperationException(content);
        WriteObject(ScriptJson.Read(content));
    }
}

[Cmdlet(VerbsData.Update, "AzADAppFederatedCredential")]
public sealed class UpdateAzADAppFederatedCredentialCommand : PSCmdlet
{
    [Parameter(Mandatory = true)]
    public Guid ApplicationObjectId { get; set; }

    [Parameter(Mandatory = true)]
    public Guid FederatedCredentialId { get; set; }

    [Parameter]
    public string Issuer { get; set; } = null!;

    [Parameter]
    public string Subject { get; set; } = null!;

    [Parameter]
    public string[] Audience { get; set; } = null!;

    protected override void ProcessRecord()
    {
        var body = ScriptJson.Write(new Hashtable { ["issuer"] = Issuer, ["subject"] = Subject, ["audiences"] = Audience })!.ToJsonString();
        var (status, content) = ScriptHost.Current.Send(HttpMethod.Patch, $"https://graph.microsoft.com/v1.0/applications/{ApplicationObjectId}/federatedIdentityCredentials/{FederatedCredentialId}", body);
        if (status >= 400)
            throw new InvalidOperationException(content);
    }
}

/// <summary>The engine's package has no utility module.</summary>
[Cmdlet(VerbsData.ConvertFrom, "Json")]
public sealed class ConvertFromJsonCommand : PSCmdlet
{
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public string InputObject { get; set; } = null!;

    protected override void ProcessRecord() => WriteObject(ScriptJson.Read(InputObject), enumerateCollection: true);
}

[Cmdlet(VerbsData.ConvertTo, "Json")]
public sealed class ConvertToJsonCommand : PSCmdlet
{
    [Parameter(Mandatory = true)]
    public object InputObject { get; set; } = null!;

    [Parameter]
    public int Depth { get; set; } = 2;

    [Parameter]
    public SwitchParameter Compress { get; set; }

    protected override void ProcessRecord() => WriteObject(ScriptJson.Write(InputObject)!.ToJsonString());
}

[Cmdlet(VerbsLifecycle.Start, "Sleep")]
public sealed class StartSleepCommand : PSCmdlet
{
    [Parameter(Mandatory = true)]
    public int Seconds { get; set; }
}
