using SdkKit.Tests.Permissions.Routes;

namespace SdkKit.Tests.Permissions;

/// <summary>Interfaces that are compiled as a user's are: what the manifest of this assembly says against what Azure documents.</summary>
public sealed class RouteTests
{
    [Fact]
    public void Manifest_OfAtLeast300RealRoutes_ListsTheDocumentedAction()
    {
        var (routes, wrong) = RouteTable.Compare(SdkKit.Generated.ProvisioningManifestSource.Json);

        Assert.InRange(routes, 300, int.MaxValue);
        Assert.Empty(wrong);
    }
}
