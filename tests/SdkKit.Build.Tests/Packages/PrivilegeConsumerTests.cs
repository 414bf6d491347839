using System.Text.Json;
using SdkKit.Build.Tests.Sandbox;

namespace SdkKit.Build.Tests.Packages;

/// <summary>The permission lock file in the hands of a consumer of the packages: real builds, the real generator and analyzers, the real tool.</summary>
[Collection(nameof(PackageCollection))]
[Trait("Tier", "Slow")]
public sealed class PrivilegeConsumerTests : IDisposable
{
    private const string CommittedFile = "App/App.provisioning.json";
    private const string Machine = "/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Compute/virtualMachines/{name}";
    private const string Start = $"""[Post("{Machine}/start")] Task<HttpResponseMessage> StartAsync(string subscription, string group, string name, CancellationToken cancellationToken);""";

    private static readonly string Reference = $"""<PackageReference Include="SdkKit" Version="{PackageFeed.Version}" />""";

    private readonly TemporaryFolder _folder = new();

    public PrivilegeConsumerTests(AllPackages feed)
    {
        feed.Serve(_folder);
        _folder.Write("App/App.csproj", Project.Of(Reference).Replace(
            "<Nullable>", "<SdkKitCustomRole>true</SdkKitCustomRole><TreatWarningsAsErrors>false</TreatWarningsAsErrors><Nullable>", StringComparison.Ordinal).Replace(
            "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", "", StringComparison.Ordinal));
        _folder.Write("App/IMachines.cs", Machines(""));
        _folder.Write("App/IVault.cs", """
            using SdkKit;

            namespace Consumer;

            [AzureApiClient(Service = AzureService.KeyVault, Role = "Secret name reader", Scope = "{vault}")]
            public interface IVault
            {
                [Get("/secrets")]
                Task<HttpResponseMessage> ListAsync(CancellationToken cancellationToken);
            }
            """);
        WriteRole("Microsoft.KeyVault/vaults/secrets/readMetadata/action");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Build_LockedPrivileges_FailsOnAWideningUntilItIsAccepted()
    {
        (await BuildAsync("-p:SdkKitManifestMode=update")).ShouldSucceed();
        ReadsAsDerived();
        (await BuildAsync("-restore:false", "-p:SdkKitManifestMode=verify")).ShouldSucceed();

        // A call more, in a role file as much as in the code.
        _folder.Write("App/IMachines.cs", Machines(Start));
        WriteRole("*");
        var widened = (await BuildAsync("-restore:false", "-p:SdkKitManifestMode=verify")).ShouldFail();
        Assert.Contains("error SDKKIT2902", widened.Output, StringComparison.Ordinal);
        Assert.Matches(@"IMachines\.cs\(11,\d+\): warning SDKKIT2016: the action 'Microsoft\.Compute/virtualMachines/start/action' for 'POST [^']+' is not in the committed manifest", widened.Output);
        Assert.Contains("warning SDKKIT2016: the data action '*' in the custom role 'Secret name reader' is not in the committed manifest", widened.Output, StringComparison.Ordinal);

        // The failed build has told what it asks for; the tool shows and accepts that.
        var verified = (await ToolAsync("manifest", "verify", "--project", _folder["App"])).ShouldFail();
        Assert.Contains("Machines needs the action 'Microsoft.Compute/virtualMachines/start/action'", verified.Output, StringComparison.Ordinal);
        (await ToolAsync("manifest", "update", "--project", _folder["App"])).ShouldSucceed();
        (await BuildAsync("-restore:false", "-p:SdkKitManifestMode=verify")).ShouldSucceed();
        Assert.Contains("Microsoft.Compute/virtualMachines/start/action", _folder.TryRead(CommittedFile), StringComparison.Ordinal);
    }

    /// <summary>Inferred role at the narrowest scope, custom role by its definition in the project, both scopes kept, a role of exactly the used actions.</summary>
    private void ReadsAsDerived()
    {
        using var manifest = JsonDocument.Parse(_folder.TryRead(CommittedFile)!);
        var clients = manifest.RootElement.GetProperty("clients").EnumerateArray().ToDictionary(client => client.GetProperty("name").GetString()!);
        var machines = Assert.Single(clients["Machines"].GetProperty("roles").EnumerateArray());
        Assert.Equal(("Reader", Machine, true), (Text(machines, "role"), Text(machines, "scope"), machines.GetProperty("inferred").GetBoolean()));
        var vault = Assert.Single(clients["Vault"].GetProperty("roles").EnumerateArray());
        Assert.Equal(("Secret name reader", "{vault}", true), (Text(vault, "role"), Text(vault, "scope"), vault.GetProperty("custom").GetBoolean()));

        var custom = manifest.RootElement.GetProperty("customRole");
        Assert.Equal(["Microsoft.Compute/virtualMachines/read"], custom.GetProperty("actions").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal(["Microsoft.KeyVault/vaults/secrets/readMetadata/action"], custom.GetProperty("dataActions").EnumerateArray().Select(one => one.GetString()));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static string Machines(string more) => $$"""
        using SdkKit;

        namespace Consumer;

        [AzureApiClient(Service = AzureService.ResourceManager, ApiVersion = "2024-03-01")]
        public interface IMachines
        {
            [Get("{{Machine}}")]
            Task<HttpResponseMessage> GetAsync(string subscription, string group, string name, CancellationToken cancellationToken);

            {{more}}
        }
        """;

    private void WriteRole(string dataAction) => _folder.Write(
        "App/roles/secret-names.role.json", $$"""{ "Name": "Secret name reader", "IsCustom": true, "Actions": [], "DataActions": ["{{dataAction}}"], "AssignableScopes": ["/subscriptions/x"] }""");

    private Task<DotnetResult> BuildAsync(params string[] arguments) => Dotnet.RunAsync(_folder["App"], ["msbuild", "-restore", "-nologo", "-v:q", .. arguments]);

    private Task<DotnetResult> ToolAsync(params string[] arguments) =>
        Dotnet.RunAsync(_folder.Root, ["exec", Repository.PathOf($"src/SdkKit.Tool/bin/{Repository.Configuration}/net10.0/sdkkit.dll"), .. arguments]);
}
