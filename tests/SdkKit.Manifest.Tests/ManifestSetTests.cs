namespace SdkKit.Manifest.Tests;

public sealed class ManifestSetTests
{
    [Fact]
    public void Merge_ApplicationAndLibrary_KeepsEveryClientAndUnitesTheSameOne()
    {
        var application = New("App", ("App.IOne", "{a}"), ("Lib.IShared", "{b}"));
        var library = New("Lib", ("Lib.IShared", "{c}"), ("Lib.ITwo", "{d}"));

        var merged = ManifestSet.Merge([application, library]);

        Assert.Equal("App", merged.Application);
        Assert.Equal(["App.IOne", "Lib.IShared", "Lib.ITwo"], merged.Clients.Select(client => client.Interface));
        Assert.Equal(["{b}", "{c}"], merged.Clients[1].Roles.Select(role => role.Scope));
        Assert.Equal(["a", "b", "c", "d"], merged.Placeholders);
    }

    [Theory]
    [InlineData("{workspace}", "<workspace>")]
    [InlineData("/subscriptions/{sub}/resourceGroups/{rg}", "/subscriptions/<sub>/resourceGroups/<rg>")]
    [InlineData("plain", "plain")]
    [InlineData("{open", "{open")]
    [InlineData("{}", "{}")]
    public void Fill_Placeholders_AreReplaced(string scope, string expected) =>
        Assert.Equal(expected, ScopeTemplate.Fill(scope, name => $"<{name}>"));

    private static ProvisioningManifest New(string application, params (string Interface, string Scope)[] clients) => new()
    {
        Application = application,
        Clients = clients.Select(client => new ManifestClient
        {
            Name = client.Interface,
            Interface = client.Interface,
            Service = "LogAnalytics",
            Roles = new[] { new ManifestRole { Role = "Reader", RoleId = "acdd72a7-3385-48ef-bd42-f606fba81ae7", Scope = client.Scope } }.ToEquatableList(),
        }).ToEquatableList(),
    };
}
