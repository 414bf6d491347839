namespace SdkKit.Provisioning;

/// <summary>The levels on which roles are assigned.</summary>
internal enum ScopeKind
{
    ManagementGroup,
    Subscription,
    ResourceGroup,
    Resource,
}
