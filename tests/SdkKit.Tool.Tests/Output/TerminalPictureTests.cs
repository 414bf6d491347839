using System.Net;
using System.Text.RegularExpressions;
using SdkKit.Tool.Tests.Documentation;

namespace SdkKit.Tool.Tests.Output;

/// <summary>The README's picture is what the tool prints; <c>SDKKIT_UPDATE_PAGES=1</c> draws it anew.</summary>
[Collection(nameof(TerminalCollection))]
public sealed partial class TerminalPictureTests(TerminalRecording recording)
{
    private static readonly string Path = System.IO.Path.Combine(DocumentationTests.Root, "docs", "images", "terminal.svg");

    [Fact]
    public async Task Picture_OfTheReadme_ShowsWhatTheToolPrints()
    {
        var drawn = TerminalPicture.Draw(WithStableIds(recording.Coloured.Replace(recording.Folder, "/home/you/MyApp", StringComparison.Ordinal)));
        if (Environment.GetEnvironmentVariable("SDKKIT_UPDATE_PAGES") is not null)
        {
            await File.WriteAllTextAsync(Path, drawn, TestContext.Current.CancellationToken);
        }

        Assert.Equal(Words(drawn), Words(await File.ReadAllTextAsync(Path, TestContext.Current.CancellationToken)));
    }

    /// <summary>Ids are new in every run; in the picture the same id is the same text again.</summary>
    private static string WithStableIds(string text)
    {
        Dictionary<string, string> known = [];
        return Id().Replace(text, match =>
        {
            if (!known.TryGetValue(match.Value, out var stable))
            {
                known[match.Value] = stable = new Guid(System.Security.Cryptography.SHA256.HashData([(byte)known.Count])[..16]).ToString();
            }

            return stable;
        });
    }

    /// <summary>The text without its line breaks, which depend on the length of a path, and without what depends on day, machine and SDK.</summary>
    private static string Words(string svg) => Number().Replace(
        Space().Replace(WebUtility.HtmlDecode(Markup().Replace(svg[svg.IndexOf("</style>", StringComparison.Ordinal)..], "")), ""),
        match => new string('0', match.Value.Contains('.', StringComparison.Ordinal) ? 1 : match.Length));

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"[0-9]+(\.[0-9]+)+|20[0-9]{2}-[0-9]{2}-[0-9]{2}")]
    private static partial Regex Number();
}
