using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using SdkKit.Analyzers.Permissions;
using SdkKit.Analyzers.Tests.Verification;
using SdkKit.CodeFixes.Permissions;
using SdkKit.Manifest;

namespace SdkKit.Analyzers.Tests.Permissions;

/// <summary>The mode verify in the editor: what is not reviewed is named where it stands, and the fix accepts it in the committed file.</summary>
public sealed class UnreviewedPrivilegeFixTests
{
    private const string File = "Subject.provisioning.json";
    private const string Reads = """[Get("/secrets/{name}")] Task<HttpResponseMessage> GetAsync(string name, CancellationToken c);""";
    private const string Writes = """[Put("/secrets/{name}")] Task<HttpResponseMessage> PutAsync(string name, CancellationToken c);""";

    private static readonly Dictionary<string, string> Verifying = new() { ["build_property.SdkKitManifestMode"] = "verify" };

    [Fact]
    public async Task Fix_NewCall_WritesItIntoTheCommittedManifestAndNothingElse()
    {
        var committed = await AcceptAsync(Reads, """{ "version": 1, "application": "App", "clients": [] }""");
        Assert.Empty(await FoundAsync(Reads, committed));

        var found = await FoundAsync(Reads + Writes, committed);
        Assert.Equal(
            [
                "the role 'Key Vault Secrets Officer' on '{vault}' (inferred) is not in the committed manifest; review the change and update 'Subject.provisioning.json'",
                "the call 'PUT /secrets/{name}' is not in the committed manifest; review the change and update 'Subject.provisioning.json'",
                "the data action 'Microsoft.KeyVault/vaults/secrets/setSecret/action' for 'PUT /secrets/{name}' is not in the committed manifest; review the change and update 'Subject.provisioning.json'",
            ],
            found.Select(one => one.GetMessage(CultureInfo.InvariantCulture)));
        Assert.Equal(["IVault", "PutAsync", "PutAsync"], found.Select(one => Code(Reads + Writes).Substring(one.Location.SourceSpan.Start, one.Location.SourceSpan.Length)));

        var accepted = await AcceptAsync(Reads + Writes, committed);
        Assert.Empty(await FoundAsync(Reads + Writes, accepted));
        Assert.Equal(
            ["+ Microsoft.KeyVault/vaults/secrets/setSecret/action"],
            Actions(accepted).Except(Actions(committed)).Select(name => $"+ {name}"));
    }

    [Fact]
    public async Task Fix_CustomRoleAndOtherClients_Stay()
    {
        const string other = """
            { "version": 1, "application": "App", "clients": [ { "name": "Other", "interface": "App.IOther", "service": "", "roles": [], "operations": [] } ],
              "customRole": { "name": "App least privilege", "actions": [], "dataActions": [] } }
            """;

        var accepted = ManifestJson.Read(await AcceptAsync(Reads, other), File);

        Assert.Equal(["App.IOther", "IVault"], accepted.Clients.Select(client => client.Interface));
        Assert.Equal(["Microsoft.KeyVault/vaults/secrets/getSecret/action"], accepted.CustomRole!.DataActions);
    }

    [Fact]
    public async Task Fix_DefinitionOfACustomRoleChanged_IsReportedAndAccepted()
    {
        const string mine = "Role = \"Mine\", ";
        const string narrow = """{ "Name": "Mine", "DataActions": ["Microsoft.KeyVault/vaults/secrets/*"] }""";
        var committed = await AcceptAsync(Reads, """{ "version": 1, "application": "App", "clients": [] }""", mine, narrow);
        Assert.Empty(await FoundAsync(Reads, committed, mine, narrow));

        var found = Assert.Single(await FoundAsync(Reads, committed, mine, """{ "Name": "Mine", "DataActions": ["Microsoft.KeyVault/vaults/secrets/*", "*"] }"""));
        Assert.StartsWith("the data action '*' in the custom role 'Mine' is not in the committed manifest", found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("off")]
    [InlineData("update")]
    public async Task OtherModes_ReportNothing(string mode) => Assert.Empty(await Compiled.DiagnosticsAsync(
        Compiled.Document(Code(Reads)),
        [new UnreviewedPrivilegeAnalyzer()],
        new Dictionary<string, string> { ["build_property.SdkKitManifestMode"] = mode },
        new InMemoryFile(File, """{ "version": 1, "application": "App", "clients": [] }""")));

    private static async Task<IReadOnlyList<Diagnostic>> FoundAsync(string members, string committed, string arguments = "", string? role = null) => await Compiled.DiagnosticsAsync(
        Compiled.Document(Code(members, arguments)), [new UnreviewedPrivilegeAnalyzer()], Verifying,
        [new InMemoryFile(File, committed), .. role is null ? Array.Empty<AdditionalText>() : [new InMemoryFile("mine.role.json", role)]]);

    /// <summary>What the fix makes of the committed manifest.</summary>
    private static async Task<string> AcceptAsync(string members, string committed, string arguments = "", string? role = null)
    {
        var document = Compiled.Document(Code(members, arguments));
        var project = document.Project.AddAdditionalDocument(File, SourceText.From(committed), filePath: File).Project;
        project = role is null ? project : project.AddAdditionalDocument("mine.role.json", SourceText.From(role), filePath: "mine.role.json").Project;
        document = project.GetDocument(document.Id)!;

        var diagnostics = await FoundAsync(members, committed, arguments, role);
        var actions = new List<CodeAction>();
        await new UnreviewedPrivilegeCodeFix().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostics[0], (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        Assert.Equal("Accept what IVault needs in Subject.provisioning.json", Assert.Single(actions).Title);

        var changed = (await Verify.ChangedAsync(actions[0])).GetProject(document.Project.Id)!;
        Assert.Equal(await document.GetTextAsync(TestContext.Current.CancellationToken), await changed.GetDocument(document.Id)!.GetTextAsync(TestContext.Current.CancellationToken));
        return (await changed.AdditionalDocuments.Single(file => file.Name == File).GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }

    private static IEnumerable<string> Actions(string manifest) =>
        ManifestJson.Read(manifest, File).Clients.SelectMany(client => client.Operations).SelectMany(operation => operation.DataActions);

    private static string Code(string members, string arguments = "") => $$"""
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using SdkKit;

        [AzureApiClient(Service = AzureService.KeyVault, {{arguments}}Scope = "{vault}")]
        public interface IVault
        {
            {{members}}
        }
        """;
}
