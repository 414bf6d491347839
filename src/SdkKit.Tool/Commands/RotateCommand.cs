using System.CommandLine;
using SdkKit.Provisioning;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Provisioning;

namespace SdkKit.Tool.Commands;

/// <summary><c>sdkkit rotate</c>: a new client secret takes the place of the stored one, without a moment in which none works.</summary>
internal static class RotateCommand
{
    public static Command Create()
    {
        var yes = CommonOptions.Yes();
        var json = CommonOptions.Json();
        var audit = AuditFile.Option();
        var grace = new Option<TimeSpan>("--grace")
        {
            Description = "How long the replaced secret goes on working for programs that still hold it, as d.hh:mm:ss; the next rotate or apply after that removes it",
            DefaultValueFactory = _ => new RotateOptions().Grace,
        };
        grace.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!TimeSpan.TryParse(token.Value, System.Globalization.CultureInfo.InvariantCulture, out var given) || given < TimeSpan.Zero))
            {
                result.AddError("--grace is a time such as 1.00:00:00 (one day) or 00:00:00 (none)");
            }
        });
        var command = new CommandWithExamples(
            "rotate",
            "Replace the stored client secret or certificate: make one, prove that it works, store it, then retire the old one",
            "sdkkit rotate",
            "sdkkit rotate --env prod --yes --grace 2.00:00:00")
        {
            yes, json, grace, audit,
        };
        var arguments = new ProvisioningArguments().AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var kept = AuditFile.Open(parsed.GetValue(audit));
            var asJson = parsed.GetValue(json);
            var options = new RotateOptions { Grace = parsed.GetValue(grace) };
            if (arguments.OpenAll(parsed, asJson, kept) is { } all)
            {
                return await all.ChangeAsync(
                    "rotated", parsed.GetValue(yes) ? null : "Rotate?", set => set.PlanRotateAsync(options, cancellationToken), (set, agreed) => set.RotateAsync(options, agreed, cancellationToken))
                    .ConfigureAwait(false);
            }

            var session = arguments.Open(parsed, new StepDisplay(), kept);
            if (asJson && session.ShowsSecret)
            {
                throw new UserErrorException("the store standard-output and --json cannot share standard output; leave out --json, or choose another store");
            }

            if (!parsed.GetValue(yes))
            {
                options = options with { Expected = await session.PlanRotateAsync(options, cancellationToken).ConfigureAwait(false) };
                if (!Confirmation.Agrees(options.Expected, "Rotate?", asJson))
                {
                    return ExitCode.No;
                }
            }

            var result = await session.RotateAsync(options, cancellationToken).ConfigureAwait(false);
            ResultDisplay.WriteRotated(result, asJson);
            return ExitCode.Done;
        });
        return command;
    }
}
