using SdkKit.Provisioning;
using SdkKit.Tool.Output;
using Spectre.Console;

namespace SdkKit.Tool.Provisioning;

/// <summary>A plan for people.</summary>
internal static class PlanDisplay
{
    public static void Write(ProvisioningPlan plan)
    {
        Terminal.Out.MarkupLineInterpolated($"[bold]{plan.UniqueName}[/] in tenant {plan.TenantId} ({plan.Cloud})");
        var table = Terminal.NewTable("", "What", "Which", "Why");
        foreach (var change in plan.Changes)
        {
            var style = Style(change.Kind);
            table.AddRow(new Text(Sign(change.Kind), style), new Text(Words(change.Target), style), new Text(change.Subject), new Text(change.Reason));
        }

        Terminal.Out.Write(table);
        Terminal.Out.WriteLine(Summary(plan));
    }

    private static string Summary(ProvisioningPlan plan) => plan.HasChanges
        ? string.Join(", ", plan.Changes.Where(change => change.Kind != ChangeKind.None)
            .GroupBy(change => change.Kind)
            .Select(group => $"{group.Count()} to {group.Key.ToString().ToLowerInvariant()}"))
        : "nothing to do";

    private static string Sign(ChangeKind kind) => kind switch
    {
        ChangeKind.Create => "+",
        ChangeKind.Update => "~",
        ChangeKind.Delete => "-",
        _ => "=",
    };

    private static Style Style(ChangeKind kind) => kind switch
    {
        ChangeKind.Create => new Style(Color.Green),
        ChangeKind.Update => new Style(Color.Yellow),
        ChangeKind.Delete => new Style(Color.Red),
        _ => Spectre.Console.Style.Plain,
    };

    private static string Words(ChangeTarget target) => target switch
    {
        ChangeTarget.Application => "application",
        ChangeTarget.ServicePrincipal => "service principal",
        ChangeTarget.ClientSecret => "client secret",
        ChangeTarget.Store => "stored settings",
        _ => "role",
    };
}
