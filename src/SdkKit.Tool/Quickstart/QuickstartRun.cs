using SdkKit.Emulator;
using SdkKit.Emulator.Transcripts;
using SdkKit.Manifest;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Output;
using SdkKit.Tool.Processes;
using Spectre.Console;

namespace SdkKit.Tool.Quickstart;

/// <summary>Goes the whole path on the emulator: every step is the real one, run as the person would run it.</summary>
internal sealed class QuickstartRun(QuickstartPlace place, StepProgress progress, CancellationToken cancellationToken)
{
    private const int Steps = 9;

    private string _client = "";
    private string _manifest = "";

    public static async Task<int> RunAsync(QuickstartPlace place, CancellationToken cancellationToken)
    {
        try
        {
            var run = new QuickstartRun(place, new StepProgress(Steps), cancellationToken);
            await run.RunAsync().ConfigureAwait(false);
            return ExitCode.Done;
        }
        catch (StepFailedException failure)
        {
            foreach (var line in failure.Output.TakeLast(30))
            {
                Terminal.Progress.WriteLine("  " + line);
            }

            Terminal.Error($"{failure.Message}; {failure.Remedy}");
            return ExitCode.Refused;
        }
        finally
        {
            place.Remove();
        }
    }

    private async Task RunAsync()
    {
        var checkout = Checkout.Find();
        await progress.RunAsync("pack SdkKit into a private feed", () => PackAsync(checkout)).ConfigureAwait(false);
        await progress.RunAsync("install the project templates", InstallTemplatesAsync).ConfigureAwait(false);
        await progress.RunAsync("create a project: dotnet new sdkkit-console", CreateProjectAsync).ConfigureAwait(false);
        await progress.RunAsync("build it: client, manifest, analyzers", BuildAsync).ConfigureAwait(false);

        var emulator = await progress.RunAsync("start the emulator", StartEmulatorAsync).ConfigureAwait(false);
        await using (emulator.ConfigureAwait(false))
        {
            var applied = await progress.RunAsync("sdkkit apply: app, secret, roles", () => SdkKitAsync(emulator, "apply", "--yes")).ConfigureAwait(false);
            WriteIndented(applied.Output);
            var answers = await progress.RunAsync("run the program against the real host names", () => RunProgramAsync(emulator)).ConfigureAwait(false);
            WriteIndented(answers.Output);
            await progress.RunAsync("sdkkit apply again: changes nothing", () => ApplyAgainAsync(emulator)).ConfigureAwait(false);
            await FinishAsync(emulator).ConfigureAwait(false);
        }

        WriteSummary();
    }

    /// <summary>The two share no project, so they can be packed side by side.</summary>
    private Task<ChildOutput[]> PackAsync(string checkout) => Task.WhenAll(PackAsync(checkout, "src/SdkKit"), PackAsync(checkout, "templates/SdkKit.Templates"));

    // SdkKit's own code is analyzed where it is developed; here it would be a third of the wait.
    private Task<ChildOutput> PackAsync(string checkout, string project) => DotnetAsync(
        checkout,
        "mend the build of SdkKit itself",
        "pack", project, "-c", PackageFeed.Configuration, "-o", place.Feed, "-v", "quiet", "-p:RunAnalyzers=false", "-p:PackageVersion=" + PackageFeed.Version);

    private Task InstallTemplatesAsync() => DotnetAsync(
        place.Root,
        "see what the template engine reports",
        "new", "install", Path.Combine(place.Feed, $"SdkKit.Templates.{PackageFeed.Version}.nupkg"), "--debug:custom-hive", place.TemplateHive);

    private Task CreateProjectAsync()
    {
        PackageFeed.WriteConfiguration(place);
        return DotnetAsync(
            place.Root,
            "see what the template engine reports",
            "new", "sdkkit-console", "-n", QuickstartPlace.ProjectName, "-o", place.Project, "--no-restore", "--debug:custom-hive", place.TemplateHive);
    }

    private async Task BuildAsync()
    {
        await DotnetAsync(
            place.Project,
            "check that the package source can be reached or the packages are cached, then run quickstart again",
            "build", "-v", "quiet", "-p:EmitCompilerGeneratedFiles=true", "-p:CompilerGeneratedFilesOutputPath=obj/generated").ConfigureAwait(false);
        _client = Find("obj/generated", "*ILogAnalytics*.cs");
        _manifest = Find("bin", "*" + ProvisioningManifest.FileSuffix);
    }

    private string Find(string folder, string pattern) =>
        Directory.GetFiles(Path.Combine(place.Project, folder), pattern, SearchOption.AllDirectories).FirstOrDefault()
            ?? throw new StepFailedException($"the build left no {pattern} in {folder}", "this is a defect of SdkKit; please report it", []);

    private Task<AzureEmulator> StartEmulatorAsync() =>
        AzureEmulator.StartAsync(new AzureEmulatorOptions { StateFile = place.IsKept ? place.EmulatorState : null }, cancellationToken);

    private Task<ChildOutput> RunProgramAsync(AzureEmulator emulator) =>
        ChildAsync(new ChildProcess("dotnet", "run", "--no-build", "--verbosity", "quiet"), emulator, "the project's Program.cs shows what it asked for");

    private async Task ApplyAgainAsync(AzureEmulator emulator)
    {
        var before = emulator.Transcript.Entries.Count;
        await SdkKitAsync(emulator, "apply", "--yes").ConfigureAwait(false);
        var writes = emulator.Transcript.Entries.Skip(before).Count(IsWrite);
        if (writes > 0)
        {
            throw new StepFailedException($"the second apply sent {writes} writes", "this is a defect of sdkkit; please report it", []);
        }
    }

    /// <summary>Signing in is a POST, too, but changes nothing.</summary>
    private static bool IsWrite(TranscriptEntry request) =>
        request.Method is "POST" or "PUT" or "PATCH" or "DELETE" && !request.Host.StartsWith("login.", StringComparison.Ordinal);

    /// <summary>A temporary project leaves nothing: neither its registration nor its user-secrets.</summary>
    private Task FinishAsync(AzureEmulator emulator) => place.IsKept
        ? progress.RunAsync("keep everything for playing", () => Task.CompletedTask)
        : progress.RunAsync("sdkkit destroy: leaves nothing", () => SdkKitAsync(emulator, "destroy", "--yes"));

    private Task<ChildOutput> SdkKitAsync(AzureEmulator emulator, string verb, params string[] options) => ChildAsync(
        ThisTool.Command([verb, "--project", place.Project, .. options]), emulator, $"run 'sdkkit {verb}' again");

    private async Task<ChildOutput> ChildAsync(ChildProcess child, AzureEmulator emulator, string remedy)
    {
        var output = await (child with { WorkingDirectory = place.Project, Variables = emulator.ChildEnvironment, Withheld = OuterCredential.Variables }).RunAsync(cancellationToken).ConfigureAwait(false);
        return output.ExitCode == 0
            ? output
            : throw new StepFailedException($"it ended with exit code {output.ExitCode}", remedy, output.All);
    }

    private Task<ChildOutput> DotnetAsync(string workingDirectory, string remedy, params string[] arguments) =>
        Dotnet.RunAsync(workingDirectory, remedy, cancellationToken, arguments);

    private static void WriteIndented(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Console.Out.WriteLine("       " + line);
        }
    }

    private void WriteSummary()
    {
        Console.Out.WriteLine();
        Console.Out.WriteLine($"project   {place.Project}");
        Console.Out.WriteLine($"client    {_client}");
        Console.Out.WriteLine($"manifest  {_manifest}");
        Console.Out.WriteLine(place.IsKept
            ? $"play      dotnet run --project {Path.Combine(Checkout.Find(), "src", "SdkKit.Tool")} -- emulator run --state {place.EmulatorState} -- dotnet run --no-build --project {place.Project}"
            : "          (a temporary folder, removed now; --keep or a folder's name leaves it)");
        Console.Out.WriteLine("quickstart: ok");
    }
}
