using SdkKit.Provisioning;
using SdkKit.Tool.Output;
using Spectre.Console;

namespace SdkKit.Tool.Provisioning;

/// <summary>A plan for people.</summary>
internal static class PlanDisplay
{
    private const int Column = 21;

    private static readonly string Indent = new(' ', Column + 4);

    public static void Write(ProvisioningPlan plan)
    {
        Terminal.Out.MarkupInterpolated($"[bold]{Printable.Line(plan.UniqueName)}[/]");
        Console.Out.WriteLine($" in tenant {plan.TenantId} ({plan.Cloud})");
        Console.Out.WriteLine();
        foreach (var change in plan.Changes)
        {
            WriteChange(change);
        }

        foreach (var note in plan.Notes)
        {
            Terminal.Out.WriteFolded($"  ! {Printable.Line(note)}", indent: 4);
        }

        Console.Out.WriteLine();
        Console.Out.WriteLine(Summary(plan));
        foreach (var right in plan.MissingRights)
        {
            Terminal.Out.WriteFolded("you lack:", new Style(Color.Red), Printable.Line($" {right.Needs}; {right.Grantor} can grant it"), indent: 10);
        }

        if (plan.Refusal is { } refusal)
        {
            Terminal.Out.WriteFolded("not yet:", new Style(Color.Red), Printable.Line($" {refusal}"), indent: 9);
        }
    }

    /// <summary>Not a table: its cells would fold ids, which then can neither be copied nor searched for.</summary>
    private static void WriteChange(PlannedChange change)
    {
        Terminal.Out.Write(new Text($"  {Sign(change.Kind)} {Words(change.Target),-Column}", Style(change.Kind)));
        Console.Out.WriteLine(Printable.Line(change.Subject).Replace(" on /", $"\n{Indent}on /", StringComparison.Ordinal));
        Terminal.Out.WriteFolded($"{Indent}{Printable.Line(change.Reason)}", Indent.Length);
    }

    private static string Summary(ProvisioningPlan plan) => plan.HasChanges
        ? string.Join(", ", plan.Changes.Where(change => change.Kind != ChangeKind.None)
            .GroupBy(change => change.Kind)
            .Select(group => $"{group.Count()} to {group.Key.ToString().ToLowerInvariant()}"))
        : "nothing to do";

    private static string Sign(ChangeKind kind) => kind switch
    {
        ChangeKind.Create => "+",
        ChangeKind.Restore => "^",
        ChangeKind.Update => "~",
        ChangeKind.Delete or ChangeKind.Retire => "-",
        _ => "=",
    };

    private static Style Style(ChangeKind kind) => kind switch
    {
        ChangeKind.Create or ChangeKind.Restore => new Style(Color.Green),
        ChangeKind.Update or ChangeKind.Retire => new Style(Color.Yellow),
        ChangeKind.Delete => new Style(Color.Red),
        _ => Spectre.Console.Style.Plain,
    };

    private static string Words(ChangeTarget target) => target switch
    {
        ChangeTarget.Application => "application",
        ChangeTarget.DeletedApplication => "deleted application",
        ChangeTarget.ServicePrincipal => "service principal",
        ChangeTarget.Owner => "owner",
        ChangeTarget.IdentifierUri => "identifier URI",
        ChangeTarget.ExposedRole => "app role",
        ChangeTarget.ManagedIdentity => "managed identity",
        ChangeTarget.ClientSecret => "client secret",
        ChangeTarget.Certificate => "certificate",
        ChangeTarget.FederatedCredential => "federated credential",
        ChangeTarget.Store => "stored settings",
        ChangeTarget.AppRoleAssignment => "app permission",
        _ => "role",
    };
}
