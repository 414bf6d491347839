using System.Globalization;

namespace SdkKit.Provisioning;

/// <summary>A script for the Az modules, which looks before it writes.</summary>
internal static class PowerShellExport
{
    private static readonly ScriptLanguage PowerShell = new()
    {
        Extension = "ps1",
        Quote = PowerShellText.Quote,
        Application = "Confirm-Application",
        Principal = "Confirm-Principal",
        Identity = "Find-Identity",
        Secret = "Confirm-Secret",
        Certificate = "Confirm-Certificate",
        Trust = subject => $"Confirm-Trust '{subject.Name}' {PowerShellText.Quote(subject.Issuer)} {PowerShellText.Quote(subject.Subject)} {PowerShellText.Quote(subject.Audience)}",
    };

    public static ExportedFile Write(DesiredState desired)
    {
        var credential = ScriptCredential.Of(desired, PowerShell);
        var text = string.Concat(
            "#Requires -Version 7.4\n#Requires -Modules Az.Accounts, Az.Resources\n\n",
            ExportHeader.Write("#", $"{desired.DisplayName}: {credential.Title}, by the Az modules. Run it as often as you like.", $"sdkkit export powershell --env {desired.Environment}", credential.Gaps),
            Variables(desired),
            ExportTemplate.Read("provision.ps1"),
            string.Concat(credential.Templates.Select(ExportTemplate.Read)),
            desired.Registration.IsEmpty ? "" : ExportTemplate.Read("registration.ps1"),
            desired.AppRoles.Count > 0 ? ExportTemplate.Read("permissions.ps1") : "",
            ExportTemplate.Read("session.ps1"),
            "\n",
            string.Concat(Steps(desired, credential).Select(line => line + "\n")));
        return new($"provision.{desired.Environment}.ps1", text);
    }

    private static string Variables(DesiredState desired)
    {
        var cloud = CloudAddresses.Of(desired.Cloud);
        List<string> lines =
        [
            "",
            "Set-StrictMode -Version Latest",
            "$ErrorActionPreference = 'Stop'",
            "",
            $"$environment = '{desired.Environment}'",
            $"$cloud = '{desired.Cloud}'",
            $"$tenant = '{desired.TenantId}'",
            $"$graph = '{cloud.Graph}/v1.0'",
            $"$arm = '{cloud.ResourceManager}'",
        ];
        if (desired.Credential is not DesiredCredential.ManagedIdentity)
        {
            var address = $"{cloud.Graph}/v1.0/applications(uniqueName='{Uri.EscapeDataString(desired.UniqueName.Replace("'", "''", StringComparison.Ordinal))}')";
            lines.AddRange([$"$uniqueName = {PowerShellText.Quote(desired.UniqueName)}", $"$displayName = {PowerShellText.Quote(desired.DisplayName)}", $"$application = {PowerShellText.Quote(address)}"]);
        }

        if (desired.Credential is DesiredCredential.ClientSecret secret)
            lines.AddRange([Marker(desired), string.Create(CultureInfo.InvariantCulture, $"$lifetime = {secret.Lifetime.TotalSeconds:0}")]);
        if (desired.Credential is DesiredCredential.Certificate { From: null } certificate)
            lines.AddRange([Marker(desired), string.Create(CultureInfo.InvariantCulture, $"$days = {Math.Ceiling(certificate.Lifetime.TotalDays):0}"), $"$subject = {PowerShellText.Quote($"CN={ScriptCredential.CommonName(desired)}")}"]);
        if (desired.AppRoles.Count > 0)
            lines.AddRange([$"$authority = '{cloud.Authority.TrimEnd('/')}'", "$ungranted = $false"]);
        return string.Concat(lines.Select(line => line + "\n"));
    }

    private static string Assign(DesiredRole role) => string.Join(' ', (string[])
    [
        "Confirm-Role",
        PowerShellText.Quote(role.RoleName),
        $"'{role.RoleDefinitionId:D}'",
        PowerShellText.Quote(RoleAssignmentJson.DefinitionId(role)),
        PowerShellText.Quote(role.Scope.Id),
        .. role.Condition is { } condition ? [PowerShellText.Quote(condition)] : Array.Empty<string>(),
    ]);

    private static string Marker(DesiredState desired) => $"$marker = {PowerShellText.Quote($"sdkkit/{desired.Application}/{desired.Environment}")}";

    private static IEnumerable<string> Steps(DesiredState desired, ScriptCredential credential) =>
    [
        credential.Principal[0],
        "Save-Setting @(",
        "    \"SdkKit__TenantId=$($context.Tenant.Id)\"",
        .. StoreEntries.OfClientId(desired.Credential).Select(key => $"    \"{EnvFileText.Name(key)}=$clientId\""),
        .. StoreEntries.Portable(desired).OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => "    " + PowerShellText.Quote(EnvFileText.Write(EnvFileText.Name(entry.Key), entry.Value))),
        ")",
        .. credential.Principal.Skip(1),
        .. credential.Steps,
        .. desired.Registration.Owners.Select(owner => $"Confirm-Owner '{owner}'"),
        .. desired.Registration.IdentifierUris.Select(uri => $"Confirm-IdentifierUri {PowerShellText.Quote(uri)}"),
        .. desired.Registration.AppRoles.Select(role => $"Confirm-AppRole {PowerShellText.Quote(role.Value)} '{ExposedRole.IdOf(desired.UniqueName, role.Value)}' {PowerShellText.Quote(role.DisplayName)} {PowerShellText.Quote(role.Description)} {string.Join(", ", role.Members.Select(PowerShellText.Quote))}"),
        .. desired.Roles.Select(Assign),
        .. desired.AppRoles.GroupBy(role => role.Resource, StringComparer.Ordinal).Select(api => $"Confirm-Permission '{api.Key}' {string.Join(", ", api.Select(role => PowerShellText.Quote(role.Value)))}"),
        .. desired.AppRoles.Count == 0 ? Array.Empty<string>() :
        [
            "if ($ungranted) {",
            $"    throw \"all else is done; a Privileged Role Administrator must grant the permissions: run this as one{(desired.Credential is DesiredCredential.ManagedIdentity ? "" : ", or open $authority/$($context.Tenant.Id)/adminconsent?client_id=$clientId")}\"",
            "}",
        ],
    ];
}
