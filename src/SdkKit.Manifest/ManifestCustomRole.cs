namespace SdkKit.Manifest;

/// <summary>A role definition of exactly what an application's calls take.</summary>
public sealed record ManifestCustomRole
{
    /// <summary>Name of the role.</summary>
    public required string Name { get; init; }

    /// <summary>Actions, sorted.</summary>
    public required EquatableList<string> Actions { get; init; }

    /// <summary>Data actions, sorted.</summary>
    public required EquatableList<string> DataActions { get; init; }

    /// <summary>The least that the clients of a manifest need, as one role.</summary>
    public static ManifestCustomRole Of(ProvisioningManifest manifest)
    {
        var operations = manifest.Clients.SelectMany(client => client.Operations).ToList();
        return new ManifestCustomRole
        {
            Name = $"{manifest.Application} least privilege",
            Actions = Sorted(operations.SelectMany(operation => operation.Actions)),
            DataActions = Sorted(operations.SelectMany(operation => operation.DataActions)),
        };
    }

    /// <summary>Writes the role as the JSON that <c>az role definition create</c> accepts.</summary>
    /// <param name="assignableScopes">Ids of the subscriptions, groups or resources at which the role may be assigned; at least one.</param>
    public string WriteDefinition(IEnumerable<string> assignableScopes)
    {
        var json = new Json.JsonTextWriter();
        return json.Object(() =>
        {
            json.Name("Name").Value(Name);
            json.Name("IsCustom").Value(true);
            json.Name("Description").Value("Exactly what the calls of the application take, derived from its routes by SdkKit.");
            json.Name("Actions").Array(Actions);
            json.Name("NotActions").Array([]);
            json.Name("DataActions").Array(DataActions);
            json.Name("NotDataActions").Array([]);
            json.Name("AssignableScopes").Array(assignableScopes);
        }).Complete();
    }

    private static EquatableList<string> Sorted(IEnumerable<string> names) =>
        names.Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(name => name, StringComparer.Ordinal).ToEquatableList();
}
