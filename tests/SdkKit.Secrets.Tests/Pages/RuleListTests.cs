using System.Text;

namespace SdkKit.Secrets.Tests.Pages;

/// <summary>docs/secret-rules.md is written from the table of rules.</summary>
public sealed class RuleListTests
{
    [Fact]
    public Task Page_OfRules_IsTheTable() => WrittenFile.AssertAsync("docs/secret-rules.md", Page());

    private static string Page()
    {
        var page = new StringBuilder("""
            # What is found

            The rules of SdkKit's secret detection, written from their table by a test (`SDKKIT_UPDATE_PAGES=1`). A finding is an error where its proof holds (*certain*), a warning
            where its form is right, and a mention where it is expired, made up or a word that anybody guesses. Patterns are in the table's notation: literals, character sets and
            counts; a test makes a token from each and finds it. Rules without a pattern parse their text or verify it in code.


            """.ReplaceLineEndings("\n"));
        foreach (var group in SecretRules.All.GroupBy(static rule => rule.Class).OrderBy(static group => group.Key.Id, StringComparer.Ordinal))
        {
            page.Append($"## [{group.Key.Id}](diagnostics/{group.Key.Id}.md): {group.Key.Title}\n\n{group.Key.Remedy}\n\n| rule | finds | confidence | pattern |\n| --- | --- | --- | --- |\n");
            foreach (var rule in group)
                page.Append($"| `{rule.Id}` | {rule.Title} | {rule.Confidence.ToString().ToLowerInvariant()} | {Code(rule.Pattern)} |\n");
            page.Append('\n');
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static string Code(string? pattern) => pattern is null ? "" : $"`{pattern.Replace("|", "\\|", StringComparison.Ordinal)}`";
}
