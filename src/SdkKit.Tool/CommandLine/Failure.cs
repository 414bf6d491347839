using SdkKit.Emulator;
using SdkKit.Manifest;
using SdkKit.Provisioning;

namespace SdkKit.Tool.CommandLine;

/// <summary>Turns an expected exception into one line and an exit code.</summary>
internal static class Failure
{
    public static bool TryDescribe(Exception error, out string line, out int exitCode)
    {
        (line, exitCode) = error switch
        {
            UserErrorException user => (user.Message, user.ExitCode),
            ProvisioningException provisioning => (provisioning.Message, provisioning.ExitCode),
            EmulatorException emulator => (emulator.Message, ExitCode.BadInput),
            ManifestException manifest => (manifest.Message, ExitCode.BadInput),
            OperationCanceledException => ("interrupted; run the same command again to continue", ExitCode.Interrupted),
            UnauthorizedAccessException or IOException => (FirstLine(error.Message), ExitCode.BadInput),
            _ => ("", 0),
        };
        return exitCode != 0;
    }

    private static string FirstLine(string message) => message.Split('\n', 2)[0].TrimEnd('\r', '.');
}
