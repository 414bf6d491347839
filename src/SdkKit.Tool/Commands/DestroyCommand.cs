using System.CommandLine;
using SdkKit.Provisioning;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Provisioning;

namespace SdkKit.Tool.Commands;

/// <summary><c>sdkkit destroy</c>: removes what apply made, and nothing else.</summary>
internal static class DestroyCommand
{
    public static Command Create()
    {
        var yes = CommonOptions.Yes();
        var json = CommonOptions.Json();
        var audit = AuditFile.Option();
        var purge = new Option<bool>("--purge") { Description = "Also remove the application from the directory's deleted items, which keep it for 30 days" };
        var command = new CommandWithExamples(
            "destroy",
            "Remove the role assignments, credentials, service principal, registration and stored settings",
            "sdkkit destroy",
            "sdkkit destroy --env dev --yes --purge")
        {
            yes, json, purge, audit,
        };
        var arguments = new ProvisioningArguments().AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var kept = AuditFile.Open(parsed.GetValue(audit));
            var asJson = parsed.GetValue(json);
            var options = new DestroyOptions { Purge = parsed.GetValue(purge) };
            if (arguments.OpenAll(parsed, asJson, kept) is { } all)
            {
                return await all.ChangeAsync(
                    "destroyed", parsed.GetValue(yes) ? null : "Destroy?", set => set.PlanDestroyAsync(options, cancellationToken), (set, agreed) => set.DestroyAsync(options, agreed, cancellationToken))
                    .ConfigureAwait(false);
            }

            var session = arguments.Open(parsed, new StepDisplay(), kept);
            if (!parsed.GetValue(yes))
            {
                var agreed = await session.PlanDestroyAsync(options, cancellationToken).ConfigureAwait(false);
                if (!Confirmation.Agrees(agreed, "Destroy?", asJson))
                {
                    return ExitCode.No;
                }

                options = options with { Expected = agreed };
            }

            var result = await session.DestroyAsync(options, cancellationToken).ConfigureAwait(false);
            ResultDisplay.WriteDestroyed(result, asJson);
            return ExitCode.Done;
        });
        return command;
    }
}
