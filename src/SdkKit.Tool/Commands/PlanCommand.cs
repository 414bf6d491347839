using System.CommandLine;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Provisioning;

namespace SdkKit.Tool.Commands;

/// <summary><c>sdkkit plan</c>: what apply would do; only reads.</summary>
internal static class PlanCommand
{
    public static Command Create()
    {
        var json = CommonOptions.Json();
        var command = new CommandWithExamples(
            "plan",
            "Show what apply would create or change, and why; reads only. Exit code 1 when there are changes",
            "sdkkit plan",
            "sdkkit plan --env prod --set workspace=/subscriptions/<id>/resourceGroups/<name>/providers/Microsoft.OperationalInsights/workspaces/<name>",
            "sdkkit plan --json",
            "sdkkit plan --env prod --all services")
        {
            json,
        };
        var arguments = new ProvisioningArguments().AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (arguments.OpenAll(parsed, parsed.GetValue(json)) is { } all)
            {
                return await all.PlanAsync(cancellationToken).ConfigureAwait(false);
            }

            var plan = await arguments.Open(parsed).PlanAsync(cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(plan.ToJson());
            }
            else
            {
                PlanDisplay.Write(plan);
            }

            return plan.HasChanges || plan.Refusal is not null ? ExitCode.No : ExitCode.Done;
        });
        return command;
    }
}
