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
            "sdkkit apply --env prod --yes --wait")
        {
            yes, json, wait, timeout, audit,
        };
        var arguments = new ProvisioningArguments().AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var kept = AuditFile.Open(parsed.GetValue(audit));
            var session = arguments.Open(parsed, new StepDisplay(), kept);
            var asJson = parsed.GetValue(json);
            if (asJson && session.ShowsSecret)
            {
                throw new UserErrorException("the store standard-output and --json cannot share standard output; leave out --json, or choose another store");
            }

            ProvisioningPlan? agreed = null;
            if (!parsed.GetValue(yes))
            {
                agreed = await session.PlanAsync(cancellationToken).ConfigureAwait(false);
                if (!Confirmation.Agrees(agreed, "Apply?", asJson))
                {
                    return ExitCode.No;
                }
            }

            var options = new ApplyOptions { Expected = agreed, WaitForRoles = parsed.GetValue(wait) ? parsed.GetValue(timeout) : TimeSpan.Zero };
            var result = await session.ApplyAsync(options, cancellationToken).ConfigureAwait(false);
            ResultDisplay.WriteApplied(result, asJson);
            return ExitCode.Done;
        });
        return command;
    }
}
