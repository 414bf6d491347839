namespace SdkKit.Provisioning;

/// <summary>Who can sign in as an application, besides through its client secrets and certificates.</summary>
/// <param name="Owners">They may add credentials at any time.</param>
/// <param name="FederatedCredentials">Names of the federated credentials.</param>
internal sealed record ApplicationAccess(IReadOnlyList<OwnerRecord> Owners, IReadOnlyList<string> FederatedCredentials);
