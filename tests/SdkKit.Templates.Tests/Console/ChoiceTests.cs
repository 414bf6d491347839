using System.Text.Json;
using System.Text.RegularExpressions;
using SdkKit.Build.Tests.Sandbox;
using SdkKit.Catalog;

namespace SdkKit.Templates.Tests.Console;

[Collection(nameof(TemplateCollection))]
[Trait("Tier", "Slow")]
public sealed partial class ChoiceTests(InstalledTemplates templates) : IDisposable
{
    private static readonly string[] Tokens =
        ["Company.SdkKitApp", "Company_SdkKitApp", "sdkkit-role", "sdkkit-user-secrets-id", "{version:", "#if", "#else", "#endif", "azureIdentity"];

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> All() =>
        [.. from role in ConsoleTemplate.Roles from credential in ConsoleTemplate.Credentials select (role, credential)];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Install_Package_OffersTheTemplateAndWarnsOfNothing()
    {
        Assert.Contains(ConsoleTemplate.ShortName, templates.InstallOutput, StringComparison.Ordinal);
        Assert.DoesNotContain("warn", templates.InstallOutput, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("error", templates.InstallOutput, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task New_EveryCombination_LeavesNoToken(string role, string credential)
    {
        (await templates.NewAsync(
            _folder.Root, ConsoleTemplate.ShortName, "-n", "Sample", "--no-restore", "--role", role, "--credential", credential)).ShouldSucceed();

        var files = Directory.GetFiles(_folder["Sample"], "*", SearchOption.AllDirectories);
        foreach (var file in files)
        {
            var text = $"{file}\n{File.ReadAllText(file)}";
            Assert.All(Tokens, token => Assert.DoesNotContain(token, text, StringComparison.Ordinal));
        }

        Assert.All(files.Where(file => file.EndsWith(".json", StringComparison.Ordinal)), file => JsonDocument.Parse(File.ReadAllText(file)).Dispose());
        Assert.Contains($"Role = \"{role}\"", _folder.TryRead("Sample/ILogAnalytics.cs"), StringComparison.Ordinal);
        Assert.Equal(credential == "azure-identity", File.Exists(_folder["Sample/ProgramCredential.cs"]));
        Assert.Equal(credential == "azure-identity", _folder.TryRead("Sample/Sample.csproj")!.Contains("Azure.Identity", StringComparison.Ordinal));
    }

    [Fact]
    public async Task New_Twice_GivesEachProjectItsOwnSecretsIdAndNoOtherGuid()
    {
        string[] ids = [await CreateAsync("First"), await CreateAsync("Second")];

        Assert.Equal(2, ids.Distinct().Count());
    }

    [Fact]
    public async Task New_UnknownRole_IsRefused()
    {
        var result = await templates.NewAsync(_folder.Root, ConsoleTemplate.ShortName, "-n", "Sample", "--role", "Owner");

        Assert.Equal(127, result.ExitCode);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Root));
    }

    [Fact]
    public void Roles_OfTheTemplate_SufficeForTheQuery() =>
        Assert.All(ConsoleTemplate.Roles, name =>
        {
            Assert.True(RoleCatalog.TryFind(name, out var role));
            // The tables are read by an action for each of them, or by the data action of granular access.
            Assert.True(role.Grants("Microsoft.OperationalInsights/workspaces/query/read"));
            Assert.True(role.Grants("Microsoft.OperationalInsights/workspaces/query/Heartbeat/read") || role.GrantsData("Microsoft.OperationalInsights/workspaces/tables/data/read"));
            Assert.All(PermissionCatalog.Derive("LogAnalytics", "POST", "/v1/workspaces/{workspaceId}/query", []).Requirements, need => Assert.NotNull(need.MetBy(role)));
        });

    private async Task<string> CreateAsync(string name)
    {
        (await templates.NewAsync(_folder.Root, ConsoleTemplate.ShortName, "-n", name, "--no-restore")).ShouldSucceed();
        var text = string.Concat(Directory.GetFiles(_folder[name], "*", SearchOption.AllDirectories).Select(File.ReadAllText));
        var id = Assert.Single(Guids().Matches(text).Select(match => match.Value).Distinct());
        Assert.Contains($"<UserSecretsId>{id}</UserSecretsId>", text, StringComparison.Ordinal);
        Assert.Contains($"\"id\": \"{id}\"", text, StringComparison.Ordinal);
        return id;
    }

    [GeneratedRegex("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")]
    private static partial Regex Guids();
}
