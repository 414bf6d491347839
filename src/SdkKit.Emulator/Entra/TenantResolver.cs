using SdkKit.Emulator.State;

namespace SdkKit.Emulator.Entra;

/// <summary>Reads the tenant segment of an address: the tenant's id, its domain, or one of the names that stand for any tenant.</summary>
internal sealed class TenantResolver(EmulatorState state)
{
    private static readonly string[] MultiTenantNames = ["common", "organizations", "consumers"];

    public static bool IsMultiTenant(string segment) => MultiTenantNames.Contains(segment, StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the tenant id.</summary>
    public string Resolve(string segment)
    {
        var identity = state.Read(data => data.Identity);
        if (segment.Equals(identity.TenantId, StringComparison.OrdinalIgnoreCase) || segment.Equals(identity.TenantDomain, StringComparison.OrdinalIgnoreCase))
        {
            return identity.TenantId;
        }

        throw Guid.TryParse(segment, out _) || segment.Contains('.', StringComparison.Ordinal)
            ? EntraErrors.UnknownTenant(segment)
            : EntraErrors.MalformedTenant(segment);
    }
}
