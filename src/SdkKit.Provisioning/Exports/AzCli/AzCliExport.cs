using System.Text.Json;

namespace SdkKit.Provisioning;

/// <summary>A script for az alone: every request is <c>az rest</c>, which old and new versions have alike, and what is there already is not written again.</summary>
internal static class AzCliExport
{
    private static readonly ScriptLanguage Shell = new()
    {
        Extension = "sh",
        Quote = ShellText.Quote,
        Application = "ensure_application",
        Principal = "ensure_principal",
        Identity = "find_identity",
        Secret = "ensure_secret",
        Certificate = "ensure_certificate",
        Trust = subject => string.Join(" \\\n    ", (string[])
        [
            $"trust {subject.Name} {ShellText.Quote(subject.Issuer)} {ShellText.Quote(subject.Subject)} {ShellText.Quote(subject.Audience)}",
            ShellText.Quote(JsonSerializer.Serialize(new { name = subject.Name, issuer = subject.Issuer, subject = subject.Subject, audiences = new[] { subject.Audience } })),
        ]),
    };

    public static ExportedFile Write(DesiredState desired)
    {
        var credential = ScriptCredential.Of(desired, Shell);
        var text = string.Concat(
            "#!/bin/sh\n",
            ExportHeader.Write("#", $"{desired.DisplayName}: {credential.Title}, by az (2.45 or newer). Run it as often as you like.", $"sdkkit export azcli --env {desired.Environment}", credential.Gaps),
            Variables(desired),
            ExportTemplate.Read("provision.sh"),
            string.Concat(credential.Templates.Select(ExportTemplate.Read)),
            desired.Registration.IsEmpty ? "" : ExportTemplate.Read("registration.sh"),
            desired.AppRoles.Count > 0 ? ExportTemplate.Read("permissions.sh") : "",
            ExportTemplate.Read("session.sh"),
            "\n",
            string.Join('\n', Steps(desired, credential)),
            "\n");
        return new($"provision.{desired.Environment}.sh", text) { IsExecutable = true };
    }

    private static string Variables(DesiredState desired)
    {
        var cloud = CloudAddresses.Of(desired.Cloud);
        List<string> lines =
        [
            "set -eu",
            "umask 077",
            "",
            $"environment={desired.Environment}",
            $"cloud={desired.Cloud}",
            $"tenant={desired.TenantId}",
            $"arm={cloud.ResourceManager}",
        ];
        if (desired.Credential is not DesiredCredential.ManagedIdentity)
            lines.AddRange(OfApplication(desired));
        else if (desired.AppRoles.Count > 0)
            lines.AddRange(["application=", "object_id="]);
        if (desired.Credential is not DesiredCredential.ManagedIdentity || desired.AppRoles.Count > 0)
            lines.Add($"graph={cloud.Graph}/v1.0");
        if (desired.Credential is DesiredCredential.ClientSecret secret)
            lines.AddRange([Marker(desired), $"lifetime={secret.Lifetime.TotalSeconds:0}"]);
        if (desired.Credential is DesiredCredential.Certificate { From: null } certificate)
            lines.AddRange([Marker(desired), $"days={Math.Ceiling(certificate.Lifetime.TotalDays):0}", $"subject={ShellText.Quote($"/CN={ScriptCredential.CommonName(desired)}")}"]);
        if (desired.AppRoles.Count > 0)
            lines.Add($"authority={cloud.Authority.TrimEnd('/')}");
        return string.Concat(lines.Select(line => line + "\n"));
    }

    private static string Marker(DesiredState desired) => $"marker={ShellText.Quote($"sdkkit/{desired.Application}/{desired.Environment}")}";

    private static IEnumerable<string> OfApplication(DesiredState desired) =>
    [
        $"unique_name={ShellText.Quote(desired.UniqueName)}",
        $"display_name={ShellText.Quote(desired.DisplayName)}",
        $"application=\"{CloudAddresses.Of(desired.Cloud).Graph}/v1.0/applications(uniqueName='{Uri.EscapeDataString(desired.UniqueName.Replace("'", "''", StringComparison.Ordinal))}')\"",
        $"application_body={ShellText.Quote(JsonSerializer.Serialize(new { displayName = desired.DisplayName, signInAudience = "AzureADMyOrg" }))}",
    ];

    private static IEnumerable<string> Steps(DesiredState desired, ScriptCredential credential) =>
    [
        credential.Principal[0],
        "store <<EOF",
        "SdkKit__TenantId=$signed_in_tenant",
        .. StoreEntries.OfClientId(desired.Credential).Select(key => $"{EnvFileText.Name(key)}=$client_id"),
        "EOF",
        .. Settings(desired),
        .. credential.Principal.Skip(1),
        .. credential.Steps,
        .. desired.Registration.Owners.Select(owner => $"own {owner}"),
        .. desired.Registration.IdentifierUris.Select(uri => $"identify_as {ShellText.Quote(uri)}"),
        .. desired.Registration.AppRoles.Select(role => Offer(desired, role)),
        .. desired.Roles.Select(Assign),
        .. desired.AppRoles.GroupBy(role => role.Resource, StringComparer.Ordinal).Select(api => $"permit {api.Key} {string.Join(' ', api.Select(role => ShellText.Quote(role.Value)))}"),
        .. desired.AppRoles.Count > 0 ? ["consent"] : Array.Empty<string>(),
    ];

    private static string[] Settings(DesiredState desired) => StoreEntries.Portable(desired) is { Count: > 0 } known
        ? ["store <<'EOF'", .. known.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => EnvFileText.Write(EnvFileText.Name(entry.Key), entry.Value)), "EOF"]
        : [];

    private static string Assign(DesiredRole role) => string.Join(" \\\n    ", (string[])
    [
        $"assign {ShellText.Quote(role.RoleName)} {role.RoleDefinitionId:D}",
        ShellText.Quote(RoleAssignmentJson.DefinitionId(role)),
        ShellText.Quote(role.Scope.Id),
        ShellText.Quote(role.Scope.Id.ToLowerInvariant()),
        .. role.Condition is { } condition ? [ShellText.Quote(condition), ShellText.Quote(JsonSerializer.Serialize(condition))] : Array.Empty<string>(),
    ]);

    private static string Offer(DesiredState desired, ExposedRole role)
    {
        var wanted = JsonSerializer.Serialize(new { value = role.Value, displayName = role.DisplayName, description = role.Description, allowedMemberTypes = role.Members, isEnabled = true });
        return string.Join(" \\\n    ", (string[])
        [
            $"offer {ShellText.Quote(role.Value)} {ExposedRole.IdOf(desired.UniqueName, role.Value)}",
            ShellText.Quote($"value == {JmesText.Quote(role.Value)}"),
            ShellText.Quote($"displayName == {JmesText.Quote(role.DisplayName)} && description == {JmesText.Quote(role.Description)} && isEnabled && sort(allowedMemberTypes) == {JmesText.Literal(JsonSerializer.Serialize(role.Members))}"),
            ShellText.Quote($"value != {JmesText.Quote(role.Value)}"),
            ShellText.Quote(JmesText.Escape(wanted)),
        ]);
    }
}
