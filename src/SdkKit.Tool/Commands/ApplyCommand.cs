using System.CommandLine;
using SdkKit.Provisioning;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Provisioning;

namespace SdkKit.Tool.Commands;

/// <summary><c>sdkkit apply</c>: makes it so, stores the credential where nobody sees it, and proves that it works.</summary>
internal static class ApplyCommand
{
    public static Command Create()
    {
        var yes = CommonOptions.Yes();
        var json = CommonOptions.Json();
        var audit = AuditFile.Option();
        var wait = new Option<bool>("--wait") { Description = "Wait until every role is effective" };
        var timeout = new Option<TimeSpan>("--timeout") { Description = "How long --wait waits, as hh:mm:ss", DefaultValueFactory = _ => TimeSpan.FromMinutes(15) };
        var command = new CommandWithExamples(
            "apply",
            "Create or change the registration, credential and roles; running it again changes nothing",
            "sdkkit apply",
            "sdkkit apply --env prod --yes --wait",
            "sdkkit apply --env prod --all services --yes")
        {
            yes, json, wait, timeout, audit,
        };
        var arguments = new ProvisioningArguments().AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var kept = AuditFile.Open(parsed.GetValue(audit));
            var asJson = parsed.GetValue(json);
            var options = new ApplyOptions { WaitForRoles = parsed.GetValue(wait) ? parsed.GetValue(timeout) : TimeSpan.Zero };
            if (arguments.OpenAll(parsed, asJson, kept) is { } all)
            {
                return await all.ChangeAsync("applied", parsed.GetValue(yes) ? null : "Apply?", set => set.PlanAsync(cancellationToken), (set, agreed) => set.ApplyAsync(options, agreed, cancellationToken))
                    .ConfigureAwait(false);
            }

            var session = arguments.Open(parsed, new StepDisplay(), kept);
            if (asJson && session.ShowsSecret)
            {
                throw new UserErrorException("the store standard-output and --json cannot share standard output; leave out --json, or choose another store");
            }

            if (!parsed.GetValue(yes))
            {
                options = options with { Expected = await session.PlanAsync(cancellationToken).ConfigureAwait(false) };
                if (!Confirmation.Agrees(options.Expected, "Apply?", asJson))
                {
                    return ExitCode.No;
                }
            }

            var result = await session.ApplyAsync(options, cancellationToken).ConfigureAwait(false);
            ResultDisplay.WriteApplied(result, asJson);
            return ExitCode.Done;
        });
        return command;
    }
}
