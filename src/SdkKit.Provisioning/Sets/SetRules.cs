namespace SdkKit.Provisioning;

/// <summary>What keeps the applications of a set apart. A mistake here would let two of them take turns with one registration or one store.</summary>
internal static class SetRules
{
    public static void Verify(IReadOnlyList<DesiredState> applications, ProvisioningOptions options)
    {
        if (applications.Count == 0)
            throw Invalid("the set has no application");
        if (Twice(applications, application => application.UniqueName) is { } same)
            throw Invalid($"{Names(same)} have the same unique name {same.Key}; give each its own \"uniqueName\", or leave it out");
        if (applications.FirstOrDefault(application => application.Store is StoreTarget.StandardOutput) is { } shown)
            throw Invalid($"{shown.Application}: the store standard-output is for one application at a time; choose another store");
        if (Twice(applications, application => CredentialStores.For(application, options).Identity) is { } shared)
            throw Invalid($"{Names(shared)} would keep their credentials in one place ({CredentialStores.For(shared.First(), options).Description}); put {{application}} into the store's path, prefix or name");
    }

    private static IGrouping<string, DesiredState>? Twice(IReadOnlyList<DesiredState> applications, Func<DesiredState, string> key) =>
        applications.GroupBy(key, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Skip(1).Any());

    private static string Names(IEnumerable<DesiredState> applications) => string.Join(" and ", applications.Take(2).Select(application => application.Application));

    private static ProvisioningException Invalid(string message) => new(ProvisioningFailure.InvalidInput, message);
}
