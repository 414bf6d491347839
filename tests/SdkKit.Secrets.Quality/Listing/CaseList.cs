using System.Text;
using SdkKit.Secrets.Quality.Cases;
using SdkKit.Secrets.Quality.Scoring;

namespace SdkKit.Secrets.Quality.Listing;

/// <summary>The page that lists every case that is left, by its id and with its reason; the run fails where the page and the figures differ.</summary>
internal static class CaseList
{
    /// <summary>Writes the page, or compares it with what was measured; true where they agree.</summary>
    /// <exception cref="BadInputException">The page cannot be read or written.</exception>
    public static bool Run(string path, bool update, IReadOnlyList<Scoreboard> boards, TextWriter output)
    {
        var page = PageOf(boards);
        if (update)
        {
            InputFile.Write(path, page);
            return true;
        }

        var differs = Ids(InputFile.Text(path)).ToHashSet();
        differs.SymmetricExceptWith(Ids(page));
        foreach (var id in differs.Order(StringComparer.Ordinal))
            output.WriteLine($"list: {id}");
        output.WriteLine(differs.Count == 0 ? $"list: {path} is what was measured" : $"list: {path} differs in {differs.Count} cases; --update writes it anew");
        return differs.Count == 0;
    }

    private static string PageOf(IReadOnlyList<Scoreboard> boards)
    {
        var page = new StringBuilder("""
            # Cases that are left

            Every development case that is missed or reported wrongly, by the id that the case file gives it, under the reason that the engine itself gives. Written by
            `dotnet run --project tests/SdkKit.Secrets.Quality -- CASES.jsonl --analyzer --list docs/secrets-quality-cases.md --update`; without `--update` the run fails where the
            list and what it measures differ. [How good the detection is](secrets-quality.md) tells what the figures mean.

            """.ReplaceLineEndings("\n"));
        foreach (var board in boards)
        {
            Append(page, $"{board.Detector}: missed", board.Outcomes.Where(static o => o.IsMissed));
            Append(page, $"{board.Detector}: reported wrongly", board.Outcomes.Where(static o => o.IsFalseAlarm));
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, string title, IEnumerable<CaseOutcome> outcomes)
    {
        var groups = outcomes.GroupBy(CaseReason.Of).OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal).ToList();
        page.Append($"\n## {title} ({groups.Sum(static group => group.Count())})\n\n| reason | cases | ids |\n| --- | --- | --- |\n");
        foreach (var group in groups)
            page.Append($"| {group.Key} | {group.Count()} | {string.Join(' ', group.Select(static o => o.Case.Id).Order(StringComparer.Ordinal))} |\n");
    }

    /// <summary>Section and id of every listed case.</summary>
    private static IEnumerable<string> Ids(string page)
    {
        var section = "";
        foreach (var line in page.Split('\n'))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                section = line[3..line.LastIndexOf(" (", StringComparison.Ordinal)];
            else if (section.Length > 0 && line.Split('|') is [_, _, _, var ids, _] && !ids.Contains("---", StringComparison.Ordinal) && ids.Trim() != "ids")
                foreach (var id in ids.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    yield return $"{section}: {id}";
        }
    }
}
