using System.Text.Json;

namespace SdkKit.Tool.Tests.Scanning;

/// <summary>What SARIF 2.1.0 requires, and what code scanning services require on top of it.</summary>
public sealed class SarifTests : IDisposable
{
    private static readonly string[] Levels = ["none", "note", "warning", "error"];
    private readonly ScanFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Sarif_Document_HasTheRequiredStructure()
    {
        _folder.Write("a b/ü#.txt", $"😀 {_folder.NewSecret()}\n");

        var run = Run(await _folder.ScanAsync("--format", "sarif"));

        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("sdkkit", driver.GetProperty("name").GetString());
        Assert.True(Version.TryParse(driver.GetProperty("semanticVersion").GetString(), out _));
        var rules = driver.GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal(rules.Count, rules.Select(static rule => rule.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(rules, static rule =>
        {
            Assert.Matches("^SDKKIT1[0-9]{3}$", rule.GetProperty("id").GetString());
            Assert.NotEmpty(rule.GetProperty("name").GetString()!);
            Assert.NotEmpty(Text(rule, "shortDescription"));
            Assert.NotEmpty(Text(rule, "fullDescription"));
            Assert.NotEmpty(Text(rule, "help"));
            Assert.True(Uri.TryCreate(rule.GetProperty("helpUri").GetString(), UriKind.Absolute, out _));
            Assert.Contains(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(), Levels);
            Assert.Contains("security", rule.GetProperty("properties").GetProperty("tags").EnumerateArray().Select(static tag => tag.GetString()));
            Assert.InRange(decimal.Parse(rule.GetProperty("properties").GetProperty("security-severity").GetString()!, System.Globalization.CultureInfo.InvariantCulture), 0.1m, 10m);
        });

        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        var result = Assert.Single(run.GetProperty("results").EnumerateArray());
        Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        Assert.Contains(result.GetProperty("level").GetString(), Levels);
        Assert.NotEmpty(Text(result, "message"));
        Assert.NotEmpty(result.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString()!);
        var place = Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
        Assert.Equal("a%20b/%C3%BC%23.txt", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        var region = place.GetProperty("region");
        Assert.Equal((1, 4), (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32()));
        Assert.Equal((1, 44), (region.GetProperty("endLine").GetInt32(), region.GetProperty("endColumn").GetInt32()));
    }

    [Fact]
    public async Task Sarif_SomethingUnread_IsSaidAsANotification()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no such files");
        (await ToolProcess.RunProgramAsync("mkfifo", [Path.Combine(_folder.Path, "pipe")], new ProcessOptions())).Exits(0);

        var invocation = Assert.Single(Run(await _folder.ScanAsync("--format", "sarif")).GetProperty("invocations").EnumerateArray());

        Assert.True(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Contains("named pipe", Text(Assert.Single(invocation.GetProperty("toolExecutionNotifications").EnumerateArray()), "message"), StringComparison.Ordinal);
    }

    private static JsonElement Run(ProcessResult result)
    {
        using var document = JsonDocument.Parse(result.Output);
        Assert.Equal("2.1.0", document.RootElement.GetProperty("version").GetString());
        Assert.EndsWith("sarif-2.1.0.json", document.RootElement.GetProperty("$schema").GetString(), StringComparison.Ordinal);
        return Assert.Single(document.RootElement.GetProperty("runs").EnumerateArray()).Clone();
    }

    private static string Text(JsonElement parent, string name) => parent.GetProperty(name).GetProperty("text").GetString()!;
}
