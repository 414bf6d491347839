using SdkKit.Emulator;
using SdkKit.Testing;

namespace SdkKit.Templates.Tests.Scaffolds;

/// <summary>What is scaffolded is provisioned, run, tested, rotated and destroyed on the emulator, by each kind of credential and with nothing filled in.</summary>
[Collection(nameof(TemplateCollection))]
[Trait("Tier", "Slow")]
public sealed class LifecycleTests(InstalledTemplates templates) : IDisposable
{
    private readonly TemporaryFolder _userSecrets = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<int> Scaffolds() => [.. Enumerable.Range(0, Scaffold.All.Count)];

    public void Dispose() => _userSecrets.Dispose();

    [Theory]
    [MemberData(nameof(Scaffolds))]
    public async Task Scaffold_AppliedRunTestedRotatedDestroyed_LeavesTheEmulatorEmpty(int number)
    {
        var projects = await templates.BuiltAsync();
        var scaffold = Scaffold.All[number];
        await using var emulator = await AzureEmulator.StartAsync(Host(scaffold), Token);
        var options = new ProcessOptions { WorkingDirectory = projects.FolderOf(scaffold), Variables = Variables(emulator) };

        (await ToolProcess.RunAsync(["apply", "--yes"], options)).Exits(0);
        await RunAsync(scaffold, projects.AssemblyOf(scaffold), options);
        if (scaffold.Tests == "xunit")
        {
            (await ToolProcess.RunProgramAsync("dotnet", ["exec", projects.TestsOf(scaffold)], options)).Exits(0);
        }

        var rotated = await ToolProcess.RunAsync(["rotate", "--yes"], options);
        if (scaffold.Credential is "federated" or "managed-identity")
        {
            rotated.IsOneLine("has no secret that could be rotated");
        }
        else
        {
            rotated.Exits(0);
        }

        await ExportsWhatItScaffoldedAsync(scaffold, projects, options);
        (await ToolProcess.RunAsync(["destroy", "--yes", "--purge"], options)).Exits(0);

        Assert.Equal(emulator.Seed.Administrator.ClientId, Assert.Single(emulator.State.Applications).AppId);
        Assert.Empty(emulator.State.DeletedApplications);
        Assert.Single(emulator.State.RoleAssignments);
        Assert.All(emulator.State.ServicePrincipals.Where(principal => principal.AppId != emulator.Seed.Administrator.ClientId), principal => Assert.Empty(principal.AppRoles));
        Assert.DoesNotContain(Directory.GetFiles(_userSecrets.Root, "secrets.json", SearchOption.AllDirectories), file => File.ReadAllText(file).Contains("SdkKit", StringComparison.Ordinal));
        Assert.Empty(Directory.GetFiles(_userSecrets.Root, "*.pem", SearchOption.AllDirectories));
    }

    private static AzureEmulatorOptions Host(Scaffold scaffold) => new()
    {
        HasManagedIdentity = scaffold.Credential == "managed-identity",
        Job = scaffold.Credential == "federated" && EmulatedJob.TryParse("github repo:contoso/app:environment:dev", out var job) ? job : null,
    };

    private Dictionary<string, string> Variables(AzureEmulator emulator) => new(emulator.ChildEnvironment)
    {
        ["APPDATA"] = _userSecrets.Root,
        ["NO_COLOR"] = "1",
        ["DOTNET_ENVIRONMENT"] = "Development",
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
    };

    private static Task RunAsync(Scaffold scaffold, string assembly, ProcessOptions options) => scaffold.Template switch
    {
        "sdkkit-console" => RunToEndAsync(scaffold, assembly, options),
        "sdkkit-worker" => RunUntilAsync(assembly, options, last: "subscriptions|secrets that end within", _ => Task.CompletedTask),
        _ => RunUntilAsync(assembly, options, last: "Now listening on: ", AskAsync),
    };

    private static async Task RunToEndAsync(Scaffold scaffold, string assembly, ProcessOptions options)
    {
        var run = (await ToolProcess.RunProgramAsync("dotnet", ["exec", assembly], options)).Exits(0);
        Assert.Contains("Accepted: metric", run.Output, StringComparison.Ordinal);
        Assert.Equal(scaffold.Api.Contains("key-vault", StringComparison.Ordinal), run.Output.Contains("sample  True", StringComparison.Ordinal));
    }

    /// <summary>A program that does not end by itself: until a line comes that has one of the texts, and no error before it.</summary>
    private static async Task RunUntilAsync(string assembly, ProcessOptions options, string last, Func<string, Task> then)
    {
        using var process = ToolProcess.Start("dotnet", ["exec", assembly], options);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(Token);
        timeout.CancelAfter(TimeSpan.FromMinutes(1));
        var lines = new List<string>();
        try
        {
            while (await process.StandardOutput.ReadLineAsync(timeout.Token) is { } line)
            {
                lines.Add(line);
                if (line.Contains("The round failed", StringComparison.Ordinal) || line.StartsWith("fail:", StringComparison.Ordinal))
                {
                    Assert.Fail(string.Join('\n', lines));
                }

                if (last.Split('|').Any(text => line.Contains(text, StringComparison.Ordinal)))
                {
                    await then(line);
                    return;
                }
            }

            Assert.Fail($"The program ended.\n{string.Join('\n', lines)}\n{await process.StandardError.ReadToEndAsync(timeout.Token)}");
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static async Task AskAsync(string listening)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(listening[(listening.IndexOf("http:", StringComparison.Ordinal))..].Trim()) };
        foreach (var path in (string[])["/computers", "/requests", "/resources", "/secrets/expiring?days=400", "/secrets", "/subscriptions"])
        {
            var answer = await http.GetStringAsync(path, Token);
            Assert.StartsWith("[", answer, StringComparison.Ordinal);
        }

        using var sent = await http.PostAsync("/metrics/Orders?value=3", content: null, Token);
        Assert.Equal(System.Net.HttpStatusCode.Accepted, sent.StatusCode);
    }

    /// <summary>The pipelines of the templates are those that <c>sdkkit export ci</c> writes, but for what their comments say.</summary>
    private static async Task ExportsWhatItScaffoldedAsync(Scaffold scaffold, ScaffoldedProjects projects, ProcessOptions options)
    {
        if (scaffold.Ci == "none")
        {
            return;
        }

        using var output = new TemporaryFolder();
        (await ToolProcess.RunAsync(["export", "ci", "--env", "dev", "--output", output.Root], options)).Exits(0);
        var path = scaffold.Ci == "github" ? ".github/workflows/sdkkit.yml" : "azure-pipelines.sdkkit.yml";
        Assert.Equal(WithoutHeader(output.TryRead(path)!), WithoutHeader(File.ReadAllText(Path.Combine(projects.FolderOf(scaffold), path))));
    }

    private static string WithoutHeader(string text) => string.Join('\n', text.Split('\n').SkipWhile(line => line.Length == 0 || line.StartsWith('#'))).TrimEnd();
}
