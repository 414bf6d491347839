using System.Text;
using SdkKit.Manifest;
using SdkKit.Tool.Output;

namespace SdkKit.Tool.Privileges;

/// <summary>What comes and goes between two manifests, for a terminal and for a pull request.</summary>
internal static class PrivilegeReport
{
    public static string Text(IReadOnlyList<PrivilegeChange> changes)
    {
        if (changes.Count == 0)
        {
            return "no privilege changes\n";
        }

        var text = new StringBuilder();
        foreach (var client in changes.GroupBy(change => change.Client.Interface))
        {
            text.Append(Printable.Line(client.Key)).Append('\n');
            foreach (var change in client)
            {
                text.Append(Printable.Line($"  {Sign(change)} {change.Text}")).Append('\n');
            }
        }

        return text.Append('\n').Append(Summary(changes)).Append('\n').ToString();
    }

    public static string Markdown(IReadOnlyList<PrivilegeChange> changes)
    {
        if (changes.Count == 0)
        {
            return "### Privileges\n\nNo privilege changes.\n";
        }

        var text = new StringBuilder($"### Privileges\n\n{Summary(changes)}\n\n| | client | what |\n| --- | --- | --- |\n");
        foreach (var change in changes)
        {
            text.Append($"| {(change.IsAdded ? change.IsPrivilege ? "**adds**" : "adds" : "removes")} | {Cell(change.Client.Name)} | {Cell(change.Text)} |\n");
        }

        return text.ToString();
    }

    public static string Summary(IReadOnlyList<PrivilegeChange> changes)
    {
        var (added, removed) = (changes.Count(change => change is { IsAdded: true, IsPrivilege: true }), changes.Count(change => change is { IsAdded: false, IsPrivilege: true }));
        return (added, removed) switch
        {
            (0, 0) => "Requests change, privileges do not.",
            (0, _) => $"{Count(removed)} removed, none added.",
            _ => $"{Count(added)} added, {removed} removed: the application can do more than before.",
        };
    }

    private static string Count(int count) => count == 1 ? "1 privilege" : $"{count} privileges";

    private static char Sign(PrivilegeChange change) => change.IsAdded ? '+' : '-';

    // The words of a manifest are others' text: they must not end a cell, open a tag or become a link.
    private static string Cell(string text) => string.Concat(Printable.Line(text).Select(c => c is '|' or '<' or '>' or '`' or '[' or ']' or '*' or '_' or '\\' or '&' or '@' or '#' ? $"\\{c}" : c.ToString()))
        .Replace("\\<", "&lt;", StringComparison.Ordinal).Replace("\\>", "&gt;", StringComparison.Ordinal).Replace("\\&", "&amp;", StringComparison.Ordinal);
}
