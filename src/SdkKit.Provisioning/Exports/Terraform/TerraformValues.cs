using SdkKit.Catalog;

namespace SdkKit.Provisioning;

/// <summary>What one environment fills into the configuration. It holds nothing secret.</summary>
internal static class TerraformValues
{
    public static ExportedFile Write(DesiredState desired, ExportOptions options)
    {
        var roles = Keys(desired.Roles);
        List<string> lines = [.. HclText.Attributes([.. Scalars(desired)]), "", .. HclText.Block("roles =", roles.SelectMany((role, index) => Role(role.Key, role.Value, index)))];
        if (desired.Credential is DesiredCredential.Federated federated)
            lines.AddRange(["", .. HclText.Block("federated_credentials =", federated.Subjects.SelectMany(Subject))]);
        lines.AddRange(Registration(desired));
        if (options.Existing.TryGetValue(desired.Environment, out var existing))
            lines.AddRange(["", .. HclText.Block("existing =", Existing(existing, desired, roles))]);
        return new($"{desired.Environment}.tfvars", HclText.Lines(lines));
    }

    private static IEnumerable<(string Name, string Value)> Scalars(DesiredState desired)
    {
        if (desired.Cloud != CloudCatalog.PublicCloud)
            yield return ("cloud", desired.Cloud.Contains("China", StringComparison.Ordinal) ? "\"china\"" : "\"usgovernment\"");
        if (desired.TenantId is { } tenant)
            yield return ("tenant_id", $"\"{tenant}\"");
        yield return ("subscription_id", HclText.Quote(Subscription(desired)));
        if (desired.Credential is not DesiredCredential.ManagedIdentity)
            yield return ("display_name", HclText.Quote(desired.DisplayName));
    }

    /// <summary>The provider wants one, even where all roles are on management groups.</summary>
    private static string Subscription(DesiredState desired) =>
        desired.Roles.Select(role => role.Scope.SubscriptionId).FirstOrDefault(id => id is not null) ?? desired.Values.GetValueOrDefault("subscription") ?? "";

    private static IEnumerable<string> Role(string key, DesiredRole role, int index) =>
    [
        .. index > 0 ? [""] : Array.Empty<string>(),
        $"# {role.RoleName}: needed by {string.Join(", ", role.Clients)}",
        .. HclText.Block($"{key} =", HclText.Attributes(
        [
            ("scope", HclText.Quote(role.Scope.Id)),
            ("role_definition_id", HclText.Quote(RoleAssignmentJson.DefinitionId(role))),
            .. role.Condition is { } condition ? [("condition", HclText.Quote(condition))] : Array.Empty<(string, string)>(),
        ])),
    ];

    private static IEnumerable<string> Registration(DesiredState desired)
    {
        var wanted = desired.Registration;
        List<(string, string)> lists = [];
        if (wanted.Owners.Count > 0)
            lists.Add(("owners", $"[{string.Join(", ", wanted.Owners.Select(owner => $"\"{owner}\""))}]"));
        if (wanted.IdentifierUris.Count > 0)
            lists.Add(("identifier_uris", $"[{string.Join(", ", wanted.IdentifierUris.Select(HclText.Quote))}]"));
        return
        [
            .. lists.Count > 0 ? ["", .. HclText.Attributes(lists)] : Array.Empty<string>(),
            .. wanted.AppRoles.Count > 0 ? ["", .. HclText.Block("app_roles =", wanted.AppRoles.SelectMany((role, index) => Offered(desired.UniqueName, role, index)))] : Array.Empty<string>(),
        ];
    }

    private static IEnumerable<string> Offered(string uniqueName, ExposedRole role, int index) =>
    [
        .. index > 0 ? [""] : Array.Empty<string>(),
        .. HclText.Block($"{HclText.Quote(role.Value)} =", HclText.Attributes(
            ("id", $"\"{ExposedRole.IdOf(uniqueName, role.Value)}\""),
            ("display_name", HclText.Quote(role.DisplayName)),
            ("description", HclText.Quote(role.Description)),
            ("members", $"[{string.Join(", ", role.Members.Select(HclText.Quote))}]"))),
    ];

    private static IEnumerable<string> Subject(FederatedSubject subject, int index) =>
    [
        .. index > 0 ? [""] : Array.Empty<string>(),
        .. HclText.Block($"{subject.Name} =", HclText.Attributes(("issuer", HclText.Quote(subject.Issuer)), ("subject", HclText.Quote(subject.Subject)), ("audience", HclText.Quote(subject.Audience)))),
    ];

    private static IEnumerable<string> Existing(ExistingObjects existing, DesiredState desired, Dictionary<string, DesiredRole> roles)
    {
        List<(string, string)> ids = [];
        if (desired.Credential is not DesiredCredential.ManagedIdentity && existing.ApplicationId is { } application)
            ids.Add(("application", HclText.Quote($"/applications/{application}")));
        if (desired.Credential is not DesiredCredential.ManagedIdentity && existing.PrincipalId is { } principal)
            ids.Add(("service_principal", HclText.Quote($"/servicePrincipals/{principal}")));
        var assignments = roles.Where(role => existing.RoleAssignments.ContainsKey(role.Value)).Select(role => (role.Key, HclText.Quote(existing.RoleAssignments[role.Value]))).ToList();
        var credentials = (desired.Credential as DesiredCredential.Federated)?.Subjects.Where(subject => existing.FederatedCredentials.ContainsKey(subject.Name))
            .Select(subject => (subject.Name, HclText.Quote($"{existing.ApplicationId}/federatedIdentityCredential/{existing.FederatedCredentials[subject.Name]}"))).ToList() ?? [];
        var permissions = desired.AppRoles.Where(existing.Permissions.ContainsKey).Select(role => (TerraformPermissions.Symbol(role), HclText.Quote(existing.Permissions[role]))).ToList();
        return [.. HclText.Attributes(ids), .. Map("federated_credentials", credentials), .. Map("permissions", permissions), .. Map("roles", assignments)];
    }

    private static IEnumerable<string> Map(string name, IReadOnlyList<(string, string)> entries) => entries.Count > 0 ? HclText.Block($"{name} =", HclText.Attributes(entries)) : [];

    /// <summary>A key for each role, made of what it is: a role added later renames none.</summary>
    private static Dictionary<string, DesiredRole> Keys(IReadOnlyList<DesiredRole> roles)
    {
        var keys = new Dictionary<string, DesiredRole>(StringComparer.Ordinal);
        foreach (var role in roles)
        {
            var key = ExportSymbol.Snake($"{role.RoleName} {role.Scope.Id[(role.Scope.Id.LastIndexOf('/') + 1)..]}");
            keys.Add(keys.ContainsKey(key) ? $"{key}_{RoleAssignmentName.For(role.Scope, Guid.Empty, role.RoleDefinitionId).ToString("N")[..6]}" : key, role);
        }

        return keys;
    }
}
