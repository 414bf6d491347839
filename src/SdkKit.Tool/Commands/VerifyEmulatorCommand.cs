using System.CommandLine;
using SdkKit.Emulator;
using SdkKit.Manifest;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Output;
using SdkKit.Tool.Privileges;
using SdkKit.Tool.Processes;
using SdkKit.Tool.Projects;

namespace SdkKit.Tool.Commands;

/// <summary><c>sdkkit emulator verify</c>: which of the permissions in the manifest a run of the program really uses.</summary>
internal static class VerifyEmulatorCommand
{
    public static Command Create()
    {
        var json = CommonOptions.Json();
        var state = new Option<string?>("--state") { Description = "File that keeps the directory from one run to the next (owner-only)" };
        var child = new Argument<string[]>("command") { Description = "The program and its arguments, after --", Arity = ArgumentArity.OneOrMore };
        var command = new CommandWithExamples(
            "verify",
            "Run a program in the emulator and report used, granted and unused permissions; exit code 1 when it used one that the manifest does not list. With --json, what the program prints goes to standard error",
            "sdkkit emulator verify -- sh -c 'sdkkit apply --yes && dotnet run'",
            "sdkkit emulator verify --state emulator.json --json -- dotnet run --no-build")
        {
            state, json, child,
        };
        var source = new ManifestSource().AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var options = new AzureEmulatorOptions { StateFile = parsed.GetValue(state) };
            await using var emulator = await AzureEmulator.StartAsync(options, cancellationToken).ConfigureAwait(false);
            var arguments = parsed.GetRequiredValue(child);
            var program = new ChildProcess(arguments[0], arguments[1..]) { Variables = emulator.ChildEnvironment, Withheld = OuterCredential.Variables };
            var exitCode = await (parsed.GetValue(json) ? program.RunBesideAnswerAsync(cancellationToken) : program.RunAttachedAsync(cancellationToken)).ConfigureAwait(false);
            if (exitCode != 0)
            {
                return exitCode;
            }

            // Only now: the program itself may build the manifest.
            var proof = PrivilegeProof.Of(ManifestSet.Merge(source.Read(parsed)), emulator);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(proof);
            }
            else
            {
                Write(proof);
            }

            return proof.Unlisted.Count == 0 ? ExitCode.Done : ExitCode.No;
        });
        return command;
    }

    private static void Write(PrivilegeProof proof)
    {
        foreach (var (title, names) in new[] { ("used", proof.Used), ("granted, not used", proof.Unused), ("used, not in the manifest", proof.Unlisted) })
        {
            Console.Out.WriteLine($"{title}: {names.Count}");
            foreach (var name in names)
            {
                Console.Out.WriteLine(Printable.Line($"  {name}"));
            }
        }
    }
}
