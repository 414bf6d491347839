namespace SdkKit.Provisioning;

/// <summary>A scope taken apart, for tools that do not take it as one id.</summary>
internal sealed record ScopeParts
{
    public required ScopeKind Kind { get; init; }

    public string? SubscriptionId { get; init; }

    public string? ResourceGroup { get; init; }

    /// <summary>Of a resource: <c>Microsoft.OperationalInsights/workspaces</c>, with all types of a nested one.</summary>
    public string? Type { get; init; }

    /// <summary>Of a management group or resource; the names of a nested one with slashes between them.</summary>
    public string? Name { get; init; }

    /// <summary>The parts, or <see langword="null"/> for a resource that is in no resource group or extends another one.</summary>
    public static ScopeParts? Of(ArmScope scope) => scope.Id[1..].Split('/') switch
    {
        [_, _, _, var name] when scope.SubscriptionId is null => new() { Kind = ScopeKind.ManagementGroup, Name = name },
        [_, var subscription] => new() { Kind = ScopeKind.Subscription, SubscriptionId = subscription },
        [_, var subscription, var groups, var group] when IsGroups(groups) => new() { Kind = ScopeKind.ResourceGroup, SubscriptionId = subscription, ResourceGroup = group },
        [_, var subscription, var groups, var group, _, var provider, .. var rest] when IsGroups(groups) && !rest.Contains("providers", StringComparer.OrdinalIgnoreCase) => new()
        {
            Kind = ScopeKind.Resource,
            SubscriptionId = subscription,
            ResourceGroup = group,
            Type = string.Join('/', rest.Where((_, index) => index % 2 == 0).Prepend(provider)),
            Name = string.Join('/', rest.Where((_, index) => index % 2 == 1)),
        },
        _ => null,
    };

    private static bool IsGroups(string part) => part.Equals("resourceGroups", StringComparison.OrdinalIgnoreCase);
}
