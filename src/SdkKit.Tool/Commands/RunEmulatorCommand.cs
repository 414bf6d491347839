using System.CommandLine;
using System.Globalization;
using SdkKit.Emulator;
using SdkKit.Emulator.Faults;
using SdkKit.Emulator.Throttling;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Emulation;
using SdkKit.Tool.Isolation;
using SdkKit.Tool.Processes;

namespace SdkKit.Tool.Commands;

/// <summary><c>sdkkit emulator run</c>: a program under the real host names, without a cloud; on request with what goes wrong there.</summary>
internal static class RunEmulatorCommand
{
    public static Command Create()
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
        var allow = new Option<string[]>("--allow") { Description = "A host to pass through untouched, on port 443 unless it is host:port; every other one that is not emulated is refused (repeatable)" };
        var delay = new Option<TimeSpan>("--propagation-delay") { Description = "How long a new role assignment takes to be effective, as hh:mm:ss" };
        var job = new Option<string?>("--job") { Description = "What the program is elsewhere, as 'issuer subject': it gets federated tokens as there", HelpName = "github repo:owner/name:environment:prod" };
        job.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !EmulatedJob.TryParse(token.Value, out _))
            {
                result.AddError("--job is 'issuer subject', for example 'github repo:contoso/app:environment:prod', 'azure-devops sc://contoso/App/prod' or 'https://cluster.example system:serviceaccount:ns:name'");
            }
        });
        var identity = new Option<bool>("--managed-identity") { Description = "Give the program managed identities: the system-assigned one of the seeded machine, and user-assigned ones by name" };
        var fault = new Option<string[]>("--fault") { Description = "What goes wrong: kind [METHOD] [/part/of/path] [at N] [times N | always] (repeatable; docs/emulator.md has the kinds)" };
        var throttling = new Option<string?>("--throttling") { Description = "Limits of Graph and Resource Manager, as a factor of Azure's: 1 is Azure's own, 0.1 a tenth; none without it", HelpName = "factor" };
        throttling.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !ThrottlingLimits.TryParse(token.Value, out _))
            {
                result.AddError("--throttling is a factor of Azure's limits, for example 1 or 0.1");
            }
        });
        var isolated = new Option<bool>("--isolated") { Description = "Let the program see no network but the emulator (Linux, in namespaces of its own; takes no rights)" };
        var transcript = new Option<string?>("--transcript") { Description = "File that gets one JSON line for each request, with secrets masked" };
        var child = new Argument<string[]>("command") { Description = "The program and its arguments, after --", Arity = ArgumentArity.OneOrMore };
        var command = new CommandWithExamples(
            "run",
            "Start the emulator, run a program in it under the real host names, and stop; the exit code is the program's",
            "sdkkit emulator run -- dotnet run --no-build",
            "sdkkit emulator run -- sh -c 'az login --service-principal -u \"$SDKKIT_EMULATOR_CLIENT_ID\" -p \"$SDKKIT_EMULATOR_CLIENT_SECRET\" -t \"$SDKKIT_EMULATOR_TENANT_ID\"'",
            "sdkkit emulator run --isolated -- dotnet test --no-build",
            "sdkkit emulator run --allow api.example.com -- dotnet run",
            "sdkkit emulator run --job 'github repo:contoso/app:environment:prod' -- sh -c 'sdkkit apply --yes && dotnet run'",
            "sdkkit emulator run --fault 'lag(10s) PATCH /applications' --fault '429(2.5) at 7' --transcript requests.jsonl -- sdkkit apply --yes")
        {
            port, state, allow, delay, job, identity, fault, throttling, isolated, transcript, child,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(isolated))
            {
                await Namespaces.RequireAsync(cancellationToken).ConfigureAwait(false);
            }

            using var way = parsed.GetValue(isolated) ? new PrivateFolder() : null;
            var options = new AzureEmulatorOptions
            {
                UnixSocket = way?.At("proxy"),
                Port = parsed.GetValue(port),
                StateFile = parsed.GetValue(state),
                AllowHosts = parsed.GetValue(allow) ?? [],
                Job = parsed.GetValue(job) is { } text && EmulatedJob.TryParse(text, out var known) ? known : null,
                HasManagedIdentity = parsed.GetValue(identity),
                PropagationDelay = parsed.GetValue(delay),
                Throttling = ThrottlingLimits.TryParse(parsed.GetValue(throttling), out var limits) ? limits : null,
                Faults = [.. (parsed.GetValue(fault) ?? []).Select(FaultRule.Parse)],
            };
            using var record = parsed.GetValue(transcript) is { } path ? TranscriptFile.Create(path) : null;
            using var kill = new CancellationTokenSource();
            await using var emulator = await AzureEmulator.StartAsync(options, cancellationToken).ConfigureAwait(false);
            if (record is not null)
            {
                emulator.Transcript.Recorded += record.Write;
            }

            emulator.Faults.Injected += injected =>
            {
                if (injected.Rule.Kind is FaultKind.Kill or FaultKind.AfterKill)
                {
                    kill.Cancel();
                }
            };
            var arguments = parsed.GetRequiredValue(child);
            var program = options.UnixSocket is { } socket
                ? Namespaces.Inside(EnterEmulatorCommand.For(emulator.ProxyAddress.Port, socket, arguments))
                : new ChildProcess(arguments[0], arguments[1..]);
            return await (program with { Variables = emulator.ChildEnvironment, Withheld = OuterCredential.Variables, Killed = kill.Token })
                .RunAttachedAsync(cancellationToken).ConfigureAwait(false);
        });
        return command;
    }
}
