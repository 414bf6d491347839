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
        .. HclText.Block($"{key} =", HclText.Attributes(("scope", HclText.Quote(role.Scope.Id)), ("role_definition_id", HclText.Quote(RoleAssignmentJson.DefinitionId(role))))),
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
        return [.. HclText.Attributes(ids), .. assignments.Count > 0 ? HclText.Block("roles =", HclText.Attributes(assignments)) : []];
    }

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
