using System.CommandLine;
using System.Globalization;
using SdkKit.Tool.Isolation;
using SdkKit.Tool.Processes;

namespace SdkKit.Tool.Commands;

/// <summary>The inner half of <c>sdkkit emulator run --isolated</c>, which starts it in the new namespaces; nobody else has a use for it.</summary>
internal static class EnterEmulatorCommand
{
    private const string Name = "enter";

    /// <summary>The command that runs a program with a bridge to the emulator.</summary>
    /// <param name="port">Port of the emulator's proxy, which the bridge takes, too.</param>
    /// <param name="socket">Where the emulator listens besides.</param>
    /// <param name="program">The program and its arguments.</param>
    public static ChildProcess For(int port, string socket, string[] program) =>
        ThisTool.Command(["emulator", Name, "--port", port.ToString(CultureInfo.InvariantCulture), "--socket", socket, "--", .. program]);

    public static Command Create()
    {
        var port = new Option<int>("--port") { Required = true };
        var socket = new Option<string>("--socket") { Required = true };
        var child = new Argument<string[]>("command") { Arity = ArgumentArity.OneOrMore };
        var command = new Command(Name, "Run a program in the namespaces that this process is in") { Hidden = true };
        command.Options.Add(port);
        command.Options.Add(socket);
        command.Arguments.Add(child);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            Loopback.BringUp();
            using var bridge = new LoopbackBridge(parsed.GetValue(port), parsed.GetRequiredValue(socket));
            var arguments = parsed.GetRequiredValue(child);
            return await new ChildProcess(arguments[0], arguments[1..]).RunAttachedAsync(cancellationToken).ConfigureAwait(false);
        });
        return command;
    }
}
