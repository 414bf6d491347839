using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Processes;

namespace SdkKit.Tool.Diagnosis.Checks;

/// <summary>A .NET SDK that builds programs for .NET 10, as the project's folder sees it: global.json may ask for another.</summary>
internal sealed class SdkCheck : ICheck
{
    private const int Needed = 10;

    private static readonly string Install = OperatingSystem.IsWindows() ? "winget install Microsoft.DotNet.SDK.10"
        : OperatingSystem.IsMacOS() ? "brew install --cask dotnet-sdk"
        : "curl -sSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0";

    public string Name => "sdk";

    public async Task<IReadOnlyList<CheckResult>> RunAsync(Patient patient, CancellationToken cancellationToken)
    {
        ChildOutput answer;
        try
        {
            var folder = patient.Project?.Directory ?? Environment.CurrentDirectory;
            answer = await new ChildProcess("dotnet", "--version") { WorkingDirectory = folder }.RunAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (UserErrorException)
        {
            return [CheckResult.Missing(Name, "dotnet is not on PATH", Install)];
        }

        if (answer.ExitCode != 0)
        {
            return [CheckResult.Missing(Name, "dotnet finds no SDK that global.json allows", "dotnet --list-sdks, then install that version or change global.json")];
        }

        var version = answer.Output.LastOrDefault(line => line.Length > 0) ?? "";
        return int.TryParse(version.Split('.')[0], out var major) && major >= Needed
            ? [CheckResult.Ok(Name, $".NET SDK {version}")]
            : [CheckResult.Missing(Name, $".NET SDK {version} is too old; SdkKit needs {Needed}", Install)];
    }
}
