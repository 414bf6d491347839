using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;

namespace SdkKit.Tool.Tests.Scanning;

/// <summary>The real secret manager, in a profile of its own.</summary>
public sealed class SecretFixTests : IDisposable
{
    private readonly ScanFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Fix_AppSettings_MovesTheValueUnderItsKeyAndKeepsTheRest()
    {
        var (first, second) = (_folder.NewSecret(), _folder.NewSecret());
        WriteProject("App.csproj");
        _folder.Write("App/appsettings.json", Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(
            $"{{\r\n  // é\r\n  \"Azure\": {{ \"ClientSecret\": \"{first}\", \"Id\": \"ü\" }},\r\n  \"List\": [ 1, {{ \"Key\": \"x {second}\" }}, ],\r\n}}")).ToArray());

        var result = (await _folder.ScanAsync("--fix")).Exits(0);

        Assert.Equal(
            "\uFEFF{\r\n  // é\r\n  \"Azure\": { \"ClientSecret\": \"\", \"Id\": \"ü\" },\r\n  \"List\": [ 1, { \"Key\": \"\" }, ],\r\n}",
            Encoding.UTF8.GetString(await File.ReadAllBytesAsync(PathOf("App/appsettings.json"), TestContext.Current.CancellationToken)));
        Assert.Contains("App/appsettings.json: moved Azure:ClientSecret to the user-secrets of App.csproj", result.Error, StringComparison.Ordinal);
        var stored = Stored();
        Assert.Equal((first, $"x {second}"), (stored["Azure:ClientSecret"], stored["List:1:Key"]));
    }

    [Fact]
    public async Task Fix_CSharp_ReplacesWhereConfigurationIsInScopeAndLeavesTheRest()
    {
        string[] secrets = [.. Enumerable.Range(0, 6).Select(_ => _folder.NewSecret())];
        WriteProject("App.csproj");
        var source = _folder.Write("App/Program.cs", $$"""
            var builder = WebApplication.CreateBuilder(args);
            var clientSecret = "{{secrets[0]}}";
            Use(apiKey: @"{{secrets[1]}}" + builder);
            const string Constant = "{{secrets[2]}}";

            class Service(IConfiguration configuration)
            {
                private readonly string _token = "{{secrets[3]}}";
                [Obsolete("{{secrets[4]}}")]
                static string Read() => "{{secrets[5]}}";
            }
            """);

        var result = (await _folder.ScanAsync("--fix")).Exits(1);

        var text = await File.ReadAllTextAsync(source, TestContext.Current.CancellationToken);
        Assert.Contains("var clientSecret = builder.Configuration[\"ClientSecret\"] ?? throw new System.InvalidOperationException(", text, StringComparison.Ordinal);
        Assert.Contains("Use(apiKey: (builder.Configuration[\"", text, StringComparison.Ordinal);
        Assert.Contains("_token = configuration[\"Token\"] ?? throw", text, StringComparison.Ordinal);
        Assert.Empty(CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken).GetDiagnostics(TestContext.Current.CancellationToken));
        Assert.Equal([false, false, true, false, true, true], secrets.Select(secret => text.Contains(secret, StringComparison.Ordinal)));
        Assert.Equal((secrets[0], secrets[3]), (Stored()["ClientSecret"], Stored()["Token"]));
        Assert.Contains("App/Program.cs(4,26): not moved: the language wants a constant there", result.Error, StringComparison.Ordinal);
        Assert.Contains("3 findings", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fix_DryRun_SaysWhatItWouldDoAndDoesNothing()
    {
        WriteProject("App.csproj");
        var path = _folder.Write("App/appsettings.Development.json", $"{{ \"Key\": \"{_folder.NewSecret()}\" }}");
        var before = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);

        var result = (await _folder.ScanAsync("--fix", "--dry-run")).Exits(1);

        Assert.Contains("App/appsettings.Development.json: would move Key to the user-secrets of App.csproj", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        Assert.False(Directory.Exists(_folder.Profile));
    }

    [Fact]
    public async Task Fix_OtherValueUnderTheKey_IsLeftAlone()
    {
        WriteProject("App.csproj");
        _folder.Write(Path.Combine(_folder.Profile, "Microsoft/UserSecrets/sdkkit-fix-test/secrets.json"), """{ "Key": "mine" }""");
        var path = _folder.Write("App/appsettings.json", $"{{ \"Key\": \"{_folder.NewSecret()}\" }}");
        var before = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);

        var result = (await _folder.ScanAsync("App", "--fix")).Exits(1);

        Assert.Contains("not moved: the user-secrets of App.csproj have another value for Key", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal("mine", Stored()["Key"]);
    }

    [Fact]
    public async Task Fix_FileOfNoProjectAndContradictingOptions_AreSaid()
    {
        _folder.Write("appsettings.json", $"{{ \"Key\": \"{_folder.NewSecret()}\" }}");

        Assert.Contains("appsettings.json(1,11): not moved: it belongs to no single project", (await _folder.ScanAsync("--fix")).Exits(1).Error, StringComparison.Ordinal);
        (await _folder.ScanAsync("--fix", "--staged")).IsOneLine("--fix changes files of the work tree");
        (await _folder.ScanAsync("--dry-run")).IsOneLine("add --fix");
    }

    private void WriteProject(string name) => _folder.Write(
        $"App/{name}",
        "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework><UserSecretsId>sdkkit-fix-test</UserSecretsId></PropertyGroup></Project>");

    private string PathOf(string name) => Path.Combine(_folder.Path, name);

    private Dictionary<string, string> Stored() => JsonSerializer.Deserialize<Dictionary<string, string>>(
        File.ReadAllText(Path.Combine(_folder.Profile, "Microsoft", "UserSecrets", "sdkkit-fix-test", "secrets.json")))!;
}
