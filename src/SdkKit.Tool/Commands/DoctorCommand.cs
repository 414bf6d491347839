using System.CommandLine;
using System.Globalization;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Completion;
using SdkKit.Tool.Diagnosis;
using SdkKit.Tool.Output;
using SdkKit.Tool.Projects;
using SdkKit.Tool.Provisioning;

namespace SdkKit.Tool.Commands;

/// <summary><c>sdkkit doctor</c>: what is missing to build, provision and run a project here, and what mends it.</summary>
internal static class DoctorCommand
{
    private const double LongestLimit = 600;

    public static Command Create()
    {
        var json = CommonOptions.Json();
        var environment = new Option<string>("--env", "-e") { Description = "Name of the environment whose file is looked at", DefaultValueFactory = _ => "dev" };
        var set = new Option<string[]>("--set") { Description = "A value for a placeholder of the manifest, as name=value (repeatable)" };
        var timeout = new Option<double>("--timeout") { Description = "How many seconds each check may take", DefaultValueFactory = _ => 20 };
        timeout.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(double.TryParse(token.Value, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= LongestLimit))
            {
                result.AddError($"--timeout is a number of seconds up to {LongestLimit}");
            }
        });
        var command = new CommandWithExamples(
            "doctor",
            "Say what is missing here (SDK, packages, values, network, clock, sign-in, permissions, credential) and the command that mends it; only reads. Exit code 1 when something is",
            "sdkkit doctor",
            "sdkkit doctor --env prod --json",
            "sdkkit emulator run -- sdkkit doctor --project src/MyApp")
        {
            json, environment.CompletesEnvironments(), set, timeout,
        };
        var source = new ManifestSource().AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var project = source.Project(parsed);
            var isProject = project.ProjectFile is not null || project.CommittedManifest is not null || source.IsNamed(parsed);
            var patient = new Patient
            {
                Project = isProject ? project : null,
                ReadManifests = () => source.Read(parsed),
                ReadEnvironment = () => project.LoadEnvironment(parsed.GetValue(environment)!, parsed.GetValue(set)),
                TimeLimit = TimeSpan.FromSeconds(parsed.GetValue(timeout)),
            };
            var asJson = parsed.GetValue(json);
            var results = await CheckUp.RunAsync(patient, asJson ? static _ => { } : CheckDisplay.Write, cancellationToken).ConfigureAwait(false);
            if (asJson)
            {
                JsonOutput.Write(CheckReport.Of(results));
            }
            else
            {
                CheckDisplay.WriteSummary(results);
            }

            return results.Any(result => result.State is CheckState.Missing) ? ExitCode.No : ExitCode.Done;
        });
        return command;
    }
}
