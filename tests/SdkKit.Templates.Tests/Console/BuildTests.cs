using SdkKit.Build.Tests.Sandbox;

namespace SdkKit.Templates.Tests.Console;

[Collection(nameof(TemplateCollection))]
[Trait("Tier", "Slow")]
public sealed class BuildTests : IDisposable
{
    private readonly InstalledTemplates _templates;
    private readonly TemporaryFolder _folder = new();

    public BuildTests(InstalledTemplates templates)
    {
        _templates = templates;
        _templates.Serve(_folder);
    }

    public void Dispose() => _folder.Dispose();

    // Every choice once, and under every name that a file system allows and C# does not.
    [Theory]
    [InlineData("Plain", "Reader", "client-secret")]
    [InlineData("a.b-c", "Log Analytics Reader", "azure-identity")]
    [InlineData("1st app", "Log Analytics Data Reader", "client-secret")]
    public async Task Build_Scaffold_HasNoWarningListsItsRolesAndNamesWhatIsMissing(string name, string role, string credential)
    {
        (await _templates.NewAsync(
            _folder.Root, ConsoleTemplate.ShortName, "-n", name, "--role", role, "--credential", credential, "--no-restore")).ShouldSucceed();

        (await Dotnet.RunAsync(_folder[name], "build", "-warnaserror", "-nologo", "-v:q")).ShouldSucceed();

        var manifest = _folder.TryRead($"{name}/bin/Debug/net10.0/{name}.provisioning.json");
        Assert.Contains($"\"role\": \"{role}\"", manifest, StringComparison.Ordinal);
        Assert.Contains("\"role\": \"Monitoring Metrics Publisher\"", manifest, StringComparison.Ordinal);

        var run = await Dotnet.RunAsync(_folder.Root, "run", "--no-build", "--project", _folder[name]);
        Assert.Equal(2, run.ExitCode);
        Assert.EndsWith("SdkKit:Values:workspaceId is missing; set it in sdkkit.dev.json and run 'sdkkit apply'.\n", run.Output, StringComparison.Ordinal);
    }
}
