
namespace SdkKit.Catalog.Tests.Permissions;

/// <summary>The tables are consistent, and cheap to load.</summary>
public sealed class CatalogTableTests
{
    [Fact]
    public void Operations_EveryDocumentedRole_Exists() => Assert.All(
        ServiceCatalog.All.SelectMany(service => PermissionCatalog.DocumentedRoles(service.Name)), name => Assert.True(RoleCatalog.TryFind(name, out _), name));

    // Roles are held against a need one provider at a time.
    [Fact]
    public void Operations_AlternativesOfARequirement_AreOfOneProvider() => Assert.All(
        OperationCatalog.All.SelectMany(service => service.Rows).SelectMany(row => row.Requirements),
        requirement => Assert.Single(requirement.Alternatives.Select(one => ActionName.Provider(one.Name)).Distinct(StringComparer.OrdinalIgnoreCase)));

    [Fact]
    public void Graph_EveryPermission_HasAnIdAndIsFoundByIt() => Assert.All(GraphCatalog.Permissions, name =>
    {
        Assert.True(GraphCatalog.TryFind(name, out var permission));
        Assert.True(Guid.TryParseExact(permission.Id, "D", out _));
        Assert.True(GraphCatalog.TryFind(permission.Id!, out _));
    });

    [Theory]
    [InlineData("GET", "/v1.0/users/{id}", "User.ReadBasic.All")]
    [InlineData("GET", "/v1.0/groups/{groupId}/members", "GroupMember.ReadBasic.All")]
    [InlineData("POST", "/v1.0/users/{id}/sendMail", "Mail.Send")]
    [InlineData("PATCH", "/beta/applications/{id}", "Application.ReadWrite.OwnedBy")]
    [InlineData("GET", "/v1.0/applications(appId='{appId}')", "Application.Read.All")]
    public void Graph_KnownPath_GivesTheLeastFirst(string method, string path, string expected) =>
        Assert.Equal(expected, Assert.Single(GraphCatalog.Derive(method, path).Requirements).Alternatives[0].Name);

    [Theory]
    [InlineData("/v1.0/me", "an application has no /me; name the user")]
    [InlineData("/v1.0/nothingOfThatName/{id}", "the catalogue does not know this path of Microsoft Graph")]
    public void Graph_OtherPath_SaysWhy(string path, string reason) => Assert.Equal(reason, GraphCatalog.Derive("GET", path).Reason);
}
