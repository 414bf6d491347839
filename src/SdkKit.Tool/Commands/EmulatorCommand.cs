using System.CommandLine;
using SdkKit.Tool.CommandLine;

namespace SdkKit.Tool.Commands;

/// <summary><c>sdkkit emulator</c>: unmodified programs against a local Azure.</summary>
internal static class EmulatorCommand
{
    public static Command Create() => new CommandWithExamples(
        "emulator",
        "Run programs against a local Entra ID, Graph, Resource Manager and Azure Monitor",
        "sdkkit emulator run -- dotnet run",
        "sdkkit emulator run --state emulator.json -- sdkkit apply --yes",
        "sdkkit emulator run --fault 'after-reset POST /addPassword' -- sdkkit apply --yes",
        "sdkkit emulator verify -- sh -c 'sdkkit apply --yes && dotnet run'")
    {
        RunEmulatorCommand.Create(),
        VerifyEmulatorCommand.Create(),
        EnterEmulatorCommand.Create(),
    };
}
