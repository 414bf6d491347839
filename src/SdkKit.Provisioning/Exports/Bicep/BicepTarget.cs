namespace SdkKit.Provisioning;

/// <summary>One kind of scope: it takes a module, a type and a parameter of its own, because a template names each kind in another way.</summary>
internal sealed record BicepTarget
{
    /// <summary>Begins the names of parameter, type, module and file, for example <c>resourceGroup</c>.</summary>
    public required string Name { get; init; }

    public required ScopeKind Kind { get; init; }

    /// <summary>Type and API version of a resource.</summary>
    public string? Reference { get; init; }

    /// <summary>Whether some role on it, in some environment, has a condition.</summary>
    public bool HasConditions { get; init; }

    public string Parameter => $"{Name}Roles";

    public string ItemType => $"{Name}Role";

    public string ModulePath => $"modules/{Name}Role.bicep";

    /// <summary>What an item has, besides the role.</summary>
    public IReadOnlyList<string> Fields => Kind switch
    {
        ScopeKind.ManagementGroup => ["managementGroup"],
        ScopeKind.Subscription => ["subscriptionId"],
        ScopeKind.ResourceGroup => ["subscriptionId", "resourceGroup"],
        _ => ["subscriptionId", "resourceGroup", "name"],
    };

    /// <summary>The scope of the module, as an expression over the item <c>role</c>.</summary>
    public string ModuleScope => Kind switch
    {
        ScopeKind.ManagementGroup => "managementGroup(role.managementGroup)",
        ScopeKind.Subscription => "subscription(role.subscriptionId)",
        _ => "resourceGroup(role.subscriptionId, role.resourceGroup)",
    };

    /// <exception cref="ProvisioningException">Bicep cannot name the scope, or not by what is known here.</exception>
    public static BicepTarget Of(ArmScope scope)
    {
        var parts = ScopeParts.Of(scope) ?? throw Refused(scope, "it is in no resource group, or extends another resource");
        if (parts.Kind != ScopeKind.Resource)
            return new() { Name = ExportSymbol.Camel(parts.Kind.ToString()), Kind = parts.Kind };

        return BicepResourceTypes.TryFind(parts.Type!, out var reference)
            ? new() { Name = ExportSymbol.Camel(reference[(reference.IndexOf('.', StringComparison.Ordinal) + 1)..reference.IndexOf('@', StringComparison.Ordinal)]), Kind = ScopeKind.Resource, Reference = reference }
            : throw Refused(scope, $"no API version of {parts.Type} is known here");
    }

    /// <summary>The fields' values, in their order.</summary>
    public IEnumerable<string> Values(ArmScope scope)
    {
        var parts = ScopeParts.Of(scope)!;
        return Fields.Select(field => field switch
        {
            "subscriptionId" => parts.SubscriptionId!,
            "resourceGroup" => parts.ResourceGroup!,
            _ => parts.Name!,
        });
    }

    private static ProvisioningException Refused(ArmScope scope, string reason) =>
        new(ProvisioningFailure.InvalidInput, $"Bicep has no form for the scope {scope}: {reason}; use 'sdkkit export terraform' or azcli, which take any scope");
}
