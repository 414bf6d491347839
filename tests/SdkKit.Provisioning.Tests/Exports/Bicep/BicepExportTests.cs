using System.Text.Json;
using System.Text.RegularExpressions;

namespace SdkKit.Provisioning.Tests.Exports.Bicep;

/// <summary>The template, read and evaluated by the real compiler.</summary>
[Trait("Tier", "Slow")]
public sealed partial class BicepExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Template_TwoEnvironments_PredictsWhatEachWants()
    {
        var dev = ExportSamples.Federated;
        var prod = ExportSamples.Secret with { Environment = "prod", UniqueName = "it's ${prod}", DisplayName = "A \\ 'quoted' ${name}" };
        Write(BicepExport.Write([dev, prod]));

        await BicepCompiler.RunAsync(_folder.Path, "lint", "main.bicep");
        Assert.Equal(Wanted(dev), await PredictAsync("dev"));
        Assert.Equal(Wanted(prod), await PredictAsync("prod"));
    }

    [Fact]
    public async Task Template_Formatted_StaysAsItIs()
    {
        var files = BicepExport.Write([ExportSamples.Everything]).Where(file => file.Path.Contains(".bicep", StringComparison.Ordinal) && !file.Path.EndsWith(".json", StringComparison.Ordinal)).ToList();
        Write(files);
        foreach (var file in files.Where(file => file.Path.EndsWith(".bicepparam", StringComparison.Ordinal) || file.Path is "main.bicep" or "modules/operationalInsightsWorkspacesRole.bicep" or "modules/identifierUris.bicep" or "modules/resourceGroupRole.bicep"))
        {
            await BicepCompiler.RunAsync(_folder.Path, "format", file.Path);
            Assert.Equal(file.Text, await File.ReadAllTextAsync(_folder.Combine(file.Path), TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Template_ManagementGroupAndManagedIdentity_Compile()
    {
        Write(BicepExport.Write([ExportSamples.ManagedIdentity with { Roles = [.. ExportSamples.ManagedIdentity.Roles, ExportSamples.Role("Reader", "/providers/Microsoft.Management/managementGroups/all")] }]));
        await BicepCompiler.RunAsync(_folder.Path, "lint", "main.bicep");
    }

    [Fact]
    public async Task ResourceTypes_EveryVersion_IsKnownToTheCompiler()
    {
        _folder.Write("types.bicep", "param name string\n" + string.Concat(BicepResourceTypes.ApiVersions.Select((type, index) =>
            $"\nresource r{index} '{type.Key}@{type.Value}' existing = {{\n  name: name\n}}\n\noutput o{index} string = r{index}.id\n")));
        await BicepCompiler.RunAsync(_folder.Path, "lint", "types.bicep");
    }

    [Fact]
    public void Write_ScopeThatNoTemplateCanName_SaysWhichFormCan()
    {
        var odd = ExportSamples.Secret with { Roles = [ExportSamples.Role("Reader", $"/subscriptions/{Samples.Subscription}/resourceGroups/rg/providers/Contoso.Odd/things/t")] };
        var refusal = Assert.Throws<ProvisioningException>(() => BicepExport.Write([odd]).ToList());
        Assert.Contains("Contoso.Odd/things", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("export terraform", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_EnvironmentsOfTwoShapes_SaysSo() =>
        Assert.Contains("folder of its own", Assert.Throws<ProvisioningException>(() => BicepExport.Write([ExportSamples.Secret, ExportSamples.ManagedIdentity])).Message, StringComparison.Ordinal);

    private void Write(IEnumerable<ExportedFile> files)
    {
        foreach (var file in files)
            _folder.Write(file.Path, file.Text.Replace("br:mcr.microsoft.com/bicep/extensions/microsoftgraph/v1.0:1.0.0", "./graph.tgz", StringComparison.Ordinal));
        GraphExtension.Write(_folder.Combine("graph.tgz"));
    }

    /// <summary>What the compiler works out without a cloud, one line for an object.</summary>
    private async Task<IReadOnlyList<string>> PredictAsync(string environment)
    {
        await BicepCompiler.RunAsync(_folder.Path, "snapshot", $"{environment}.bicepparam", "--mode", "overwrite", "--subscription-id", Samples.Subscription, "--tenant-id", Samples.Subscription);
        using var snapshot = JsonDocument.Parse(await File.ReadAllTextAsync(_folder.Combine($"{environment}.snapshot.json"), TestContext.Current.CancellationToken));
        return [.. snapshot.RootElement.GetProperty("predictedResources").EnumerateArray().Select(Describe).Order(StringComparer.Ordinal)];
    }

    private static string Describe(JsonElement resource)
    {
        var properties = resource.GetProperty("properties");
        string Text(string name) => properties.GetProperty(name).GetString()!;
        return resource.GetProperty("type").GetString() switch
        {
            "Microsoft.Authorization/roleAssignments" => $"role {Name().Match(resource.GetProperty("name").GetString()!).Value} {Text("roleDefinitionId").ToLowerInvariant()} {Text("principalId")} {Text("principalType")}",
            "Microsoft.Graph/applications@v1.0" => $"application {Text("uniqueName")} {Text("displayName")} {Text("signInAudience")} {Values(properties.GetProperty("requiredResourceAccess"))}",
            "Microsoft.Graph/applications/federatedIdentityCredentials@v1.0" => $"federated {Text("name")} {Text("issuer")} {Text("subject")} {properties.GetProperty("audiences")[0]}",
            "Microsoft.Graph/servicePrincipals@v1.0" => $"principal {Text("appId")}",
            "Microsoft.Graph/appRoleAssignedTo@v1.0" => $"permission {Values(properties.GetProperty("appRoleId"))} {Text("principalId")} {Text("resourceId")}",
            var other => $"{other}",
        };
    }

    private static List<string> Wanted(DesiredState desired) => ((string[])
    [
        $"application {desired.UniqueName} {desired.DisplayName} AzureADMyOrg {string.Join(' ', desired.AppRoles.Select(role => role.Value))}",
        "principal [reference('application').appId]",
        .. desired.AppRoles.Select(role => $"permission {role.Value} [reference('principal').id] [reference('microsoftGraph').id]"),
        .. desired.Roles.Select(role => $"role guid('{role.Scope.Id.ToLowerInvariant()}', reference('principal').id, '{role.RoleDefinitionId}') {RoleAssignmentJson.DefinitionId(role).ToLowerInvariant()} [reference('principal').id] ServicePrincipal"),
        .. desired.Credential is DesiredCredential.Federated federated
            ? federated.Subjects.Select(subject => $"federated {desired.UniqueName}/{subject.Name} {subject.Issuer} {subject.Subject} {subject.Audience}")
            : [],
    ]).Order(StringComparer.Ordinal).ToList();

    private static string Values(JsonElement element) => string.Join(' ', PermissionValue().Matches(element.GetRawText().Replace("\\u0027", "'", StringComparison.Ordinal)).Select(match => match.Groups["value"].Value));

    [GeneratedRegex(@"guid\(.*?\)(?=\])|guid\(.*\)")]
    private static partial Regex Name();

    [GeneratedRegex(@"\.value, '(?<value>[^']+)'")]
    private static partial Regex PermissionValue();
}
