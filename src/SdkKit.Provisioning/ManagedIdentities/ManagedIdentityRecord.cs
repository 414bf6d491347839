namespace SdkKit.Provisioning;

/// <summary>An identity that Azure gave to a resource.</summary>
/// <param name="PrincipalId">Object id of its service principal: what roles are assigned to.</param>
/// <param name="ClientId">By which a program asks for its tokens.</param>
internal sealed record ManagedIdentityRecord(Guid PrincipalId, Guid ClientId);
