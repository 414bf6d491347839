using System.Security.Cryptography;
using System.Text.RegularExpressions;
using SdkKit.Build.Tests.Sandbox;

namespace SdkKit.Build.Tests.Packages;

/// <summary>What the packages look at, and how a project says otherwise, in real builds.</summary>
[Collection(nameof(PackageCollection))]
[Trait("Tier", "Slow")]
public sealed partial class SecretFileTests : IDisposable
{
    private static readonly string Rules = $"""<PackageReference Include="SdkKit.Secrets.Analyzer" Version="{PackageFeed.Version}" PrivateAssets="all" />""";
    private static readonly string Product = $"""<PackageReference Include="SdkKit" Version="{PackageFeed.Version}" />""";

    private readonly TemporaryFolder _folder = new();
    private readonly string _key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));

    public SecretFileTests(AllPackages feed) => feed.Serve(_folder);

    private string Setting => $"DefaultEndpointsProtocol=https;AccountName=orders;AccountKey={_key};EndpointSuffix=core.windows.net";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Build_FilesBesideTheCode_AreReportedOnceEachByBothPackagesAndNeverShown()
    {
        _folder.Write("App/App.csproj", Project.Of(Rules, Product, """<AdditionalFiles Include="./appsettings.json" />""", $"""<Unused Include="{Setting}" />"""));
        string[] reported =
        [
            "appsettings.json", "appsettings.Production.json", "Properties/launchSettings.json", "web.config", ".env", ".env.local", "deploy/pipeline.yml", ".github/workflows/ci.yaml",
            "calls.http", "run.ps1", "run.sh", "main.tf", "prod.tfvars", "main.bicepparam", "Dockerfile",
        ];
        foreach (var file in reported)
            _folder.Write($"App/{file}", $"# {Setting}\n");
        foreach (var file in new[] { "bin/web.config", "obj/web.config", "node_modules/x/web.config", "sub/bin/web.config", "notes.json" })
            _folder.Write($"App/{file}", $"# {Setting}\n");
        _folder.Write("App/Leak.cs", $"static class Leak {{ internal const string Key = \"{Setting}\"; }}");

        var result = (await BuildAsync("-p:ErrorLog=app.sarif", "-p:TreatWarningsAsErrors=false")).ShouldSucceed();

        var found = Finding().Matches(result.Output).Select(match => Path.GetFileName(match.Groups[1].Value)).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(reported.Append("App.csproj").Append("Leak.cs").Select(Path.GetFileName).Order(StringComparer.Ordinal), found);
        Assert.Equal(reported.Length + 2, Found(result).Count);

        // The sources and the project hold it; nothing that the compiler or the build wrote of them does.
        var log = _folder.TryRead("App/app.sarif")!;
        Assert.Contains("SDKKIT1002", log, StringComparison.Ordinal);
        for (var i = 0; i + 8 <= _key.Length; i += 4)
        {
            Assert.DoesNotContain(_key.Substring(i, 8), log, StringComparison.Ordinal);
            Assert.All(result.Output.Split('\n').Where(static line => line.Contains("SDKKIT1", StringComparison.Ordinal)), line => Assert.DoesNotContain(_key.Substring(i, 8), line, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Build_Again_IsUpToDateUntilAFileChanges()
    {
        _folder.Write("App/App.csproj", Project.Of(Rules));
        _folder.Write("App/appsettings.json", "{}");
        _folder.Write("App/Code.cs", "static class Code;");
        (await BuildAsync()).ShouldSucceed();
        var assembly = _folder["App/obj/Debug/net10.0/App.dll"];
        var built = File.GetLastWriteTimeUtc(assembly);

        (await BuildAsync()).ShouldSucceed();
        Assert.Equal(built, File.GetLastWriteTimeUtc(assembly));

        _folder.Write("App/appsettings.json", $$"""{ "Storage": "{{Setting}}" }""");
        Assert.Single(Found((await BuildAsync()).ShouldFail()));
    }

    [Fact]
    public async Task Build_ItemsAndEditorConfig_LeaveOutWhatTheyName()
    {
        _folder.Write("App/App.csproj", Project.Of(
            Rules,
            """<None Update="web.config" SdkKitSecretScan="false" />""",
            """<AdditionalFiles Include="extra.txt;appsettings.json" SdkKitSecretScan="false" />""",
            """<SdkKitSecretExclude Include="samples/**" />"""));
        foreach (var file in new[] { "web.config", "extra.txt", "appsettings.json", "samples/run.sh", "run.ps1", "run.sh" })
            _folder.Write($"App/{file}", $"# {Setting}\n");
        _folder.Write("App/Leak.cs", $"static class Leak {{ internal const string Key = \"{Setting}\"; }}");
        _folder.Write("App/.editorconfig", "root = true\n[run.ps1]\nsdkkit_secret_scan = false\n[*.cs]\ndotnet_diagnostic.SDKKIT1002.severity = none\n");

        var result = (await BuildAsync("-p:TreatWarningsAsErrors=false")).ShouldSucceed();

        Assert.Equal(["run.sh"], Finding().Matches(result.Output).Select(static match => Path.GetFileName(match.Groups[1].Value)).Distinct());
    }

    [Theory]
    [InlineData("-p:SdkKitSecretPreset=off", 0)]
    [InlineData("-p:SdkKitSecretFiles=false", 1)]
    public async Task Build_Properties_LeaveOutWhatTheySay(string property, int expected)
    {
        _folder.Write("App/App.csproj", Project.Of(Rules));
        _folder.Write("App/appsettings.json", $$"""{ "Storage": "{{Setting}}" }""");
        _folder.Write("App/Leak.cs", $"static class Leak {{ internal const string Key = \"{Setting}\"; }}");

        Assert.Equal(expected, Found((await BuildAsync(property, "-p:TreatWarningsAsErrors=false")).ShouldSucceed()).Count);
    }

    [Fact]
    public async Task Build_StrictPreset_MakesErrorsThatAnEditorConfigCanTakeBack()
    {
        _folder.Write("App/App.csproj", Project.Of(Rules));
        _folder.Write("App/Leak.cs", "static class Leak { internal static object Of() => System.Security.Cryptography.X509Certificates.X509CertificateLoader.LoadPkcs12FromFile(\"a.pfx\", \"summer\"); }");

        var strict = (await BuildAsync("-p:SdkKitSecretPreset=strict", "-p:TreatWarningsAsErrors=false")).ShouldFail();
        Assert.Contains("error SDKKIT1010", strict.Output, StringComparison.Ordinal);

        _folder.Write("App/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.SDKKIT1010.severity = warning\n");
        var taken = (await BuildAsync("-p:SdkKitSecretPreset=strict", "-p:TreatWarningsAsErrors=false")).ShouldSucceed();
        Assert.Contains("warning SDKKIT1010", taken.Output, StringComparison.Ordinal);

        Assert.Contains("error SDKKIT2906", (await BuildAsync("-p:SdkKitSecretPreset=lenient")).ShouldFail().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_BaselineAboveTheProject_HidesWhatItNames()
    {
        _folder.Write("App/App.csproj", Project.Of(Rules));
        _folder.Write("App/Leak.cs", $"static class Leak {{ internal const string Key = \"{Setting}\"; }}");
        var finding = Assert.Single(Found((await BuildAsync()).ShouldFail()));

        _folder.Write("sdkkit-secrets.baseline", $"{Fingerprint().Match(finding).Groups[1].Value} SDKKIT1002 a test\n");
        Assert.Empty(Found((await BuildAsync()).ShouldSucceed()));
    }

    private static List<string> Found(DotnetResult result) => [.. Finding().Matches(result.Output).Select(static match => match.Value).Distinct()];

    private Task<DotnetResult> BuildAsync(params string[] arguments) =>
        Dotnet.RunAsync(_folder["App"], ["msbuild", "-restore", "-nologo", "-v:q", .. arguments]);

    [GeneratedRegex(@"([^\s(]+)\(\d+,\d+\): \w+ SDKKIT1[^\r\n]*")]
    private static partial Regex Finding();

    [GeneratedRegex("fingerprint ([0-9a-f]{12})")]
    private static partial Regex Fingerprint();
}
