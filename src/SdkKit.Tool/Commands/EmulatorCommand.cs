using System.CommandLine;
using System.Globalization;
using SdkKit.Emulator;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Processes;

namespace SdkKit.Tool.Commands;

/// <summary><c>sdkkit emulator</c>: unmodified programs against a local Azure.</summary>
internal static class EmulatorCommand
{
    public static Command Create() => new CommandWithExamples(
        "emulator",
        "Run programs against a local Entra ID, Graph, Resource Manager and Azure Monitor",
        "sdkkit emulator run -- dotnet run",
        "sdkkit emulator run --state emulator.json -- sdkkit apply --yes",
        "sdkkit emulator verify -- sh -c 'sdkkit apply --yes && dotnet run'")
    {
        CreateRun(),
        VerifyEmulatorCommand.Create(),
    };

    private static CommandWithExamples CreateRun()
    {
        var port = new Option<int>("--port") { Description = "Port of the proxy on loopback; a free one by default" };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !ushort.TryParse(token.Value, CultureInfo.InvariantCulture, out _))
            {
                result.AddError("--port is a number from 0 to 65535");
            }
        });
        var state = new Option<string?>("--state") { Description = "File that keeps the directory from one run to the next (owner-only)" };
        var allow = new Option<string[]>("--allow") { Description = "A host to pass through untouched; every other host that is not emulated is refused (repeatable)" };
        var delay = new Option<TimeSpan>("--propagation-delay") { Description = "How long a new role assignment takes to be effective, as hh:mm:ss" };
        var child = new Argument<string[]>("command") { Description = "The program and its arguments, after --", Arity = ArgumentArity.OneOrMore };
        var command = new CommandWithExamples(
            "run",
            "Start the emulator, run a program in it under the real host names, and stop; the exit code is the program's",
            "sdkkit emulator run -- dotnet run --no-build",
            "sdkkit emulator run -- sh -c 'az login --service-principal -u \"$SDKKIT_EMULATOR_CLIENT_ID\" -p \"$SDKKIT_EMULATOR_CLIENT_SECRET\" -t \"$SDKKIT_EMULATOR_TENANT_ID\"'",
            "sdkkit emulator run --allow api.example.com -- dotnet run")
        {
            port, state, allow, delay, child,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var options = new AzureEmulatorOptions
            {
                Port = parsed.GetValue(port),
                StateFile = parsed.GetValue(state),
                AllowHosts = parsed.GetValue(allow) ?? [],
                PropagationDelay = parsed.GetValue(delay),
            };
            await using var emulator = await AzureEmulator.StartAsync(options, cancellationToken).ConfigureAwait(false);
            var arguments = parsed.GetRequiredValue(child);
            return await new ChildProcess(arguments[0], arguments[1..]) { Variables = emulator.ChildEnvironment, Withheld = OuterCredential.Variables }
                .RunAttachedAsync(cancellationToken).ConfigureAwait(false);
        });
        return command;
    }
}
