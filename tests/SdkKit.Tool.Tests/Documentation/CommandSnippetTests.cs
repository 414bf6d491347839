using System.CommandLine;
using System.Text.RegularExpressions;
using SdkKit.Tool.CommandLine;

namespace SdkKit.Tool.Tests.Documentation;

/// <summary>Every command that the pages and the tool's own help tell people to type is one that the tool understands.</summary>
public sealed partial class CommandSnippetTests
{
    private static readonly Lazy<RootCommand> Root = new(() => SdkKitCommandLine.Create(null));

    [Theory]
    [MemberData(nameof(DocumentationTests.Pages), MemberType = typeof(DocumentationTests))]
    public void Page_CommandsOfTheTool_AreUnderstood(string page)
    {
        var text = File.ReadAllText(Path.Combine(DocumentationTests.Root, page));
        var fenced = Fenced().Matches(text).SelectMany(block => block.Groups["text"].Value.Split('\n')).Select(line => Step().Replace(line, ""));
        var inline = Inline().Matches(text).Select(code => code.Groups["text"].Value).Where(code => !code.Contains('…', StringComparison.Ordinal));

        Assert.All(Commands(fenced), arguments => Assert.Empty(Errors(arguments)));
        // In a sentence a verb may stand for itself, without what it takes.
        Assert.All(Commands(inline), arguments => Assert.DoesNotContain(Errors(arguments), error => !error.StartsWith("Required argument missing", StringComparison.Ordinal)));
    }

    [Fact]
    public void Help_Examples_AreUnderstood()
    {
        var examples = All(Root.Value).OfType<CommandWithExamples>().SelectMany(command => command.Examples).ToList();

        Assert.InRange(examples.Count, 30, 200);
        Assert.All(examples.Where(example => example.Contains("sdkkit ", StringComparison.Ordinal)), example => Assert.NotEmpty(ShellCommands.In(example)));
        Assert.All(Commands(examples), arguments => Assert.Empty(Errors(arguments)));
    }

    [Theory]
    [InlineData("A=1 sdkkit plan --json > x.json || test $? -eq 1 # why", "plan --json")]
    [InlineData("sdkkit emulator run -- sh -c 'sdkkit apply --yes && dotnet run'", "emulator run -- sh -c sdkkit apply --yes && dotnet run|apply --yes")]
    [InlineData("curl -H \"Authorization: Bearer $(sdkkit token --raw)\" x", "token --raw")]
    [InlineData("source <(sdkkit completion bash)", "completion bash")]
    [InlineData("echo sdkkit", "")]
    public void Commands_InAShellLine_AreFound(string line, string expected) =>
        Assert.Equal(expected, string.Join('|', ShellCommands.In(line).Select(arguments => string.Join(' ', arguments))));

    private static IEnumerable<string[]> Commands(IEnumerable<string> lines) =>
        lines.Select(line => FilledIn().Replace(line, Guid.Empty.ToString())).SelectMany(ShellCommands.In).Where(arguments => arguments.Length > 0);

    private static IEnumerable<string> Errors(string[] arguments) => Root.Value.Parse(arguments).Errors.Select(error => error.Message);

    private static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);

    [GeneratedRegex(@"^```(?!csharp|json|xml)[a-z]*\n(?<text>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fenced();

    /// <summary>What a reader fills in: <c>&lt;client id&gt;</c>.</summary>
    [GeneratedRegex("<[a-z][^<>()]*>")]
    private static partial Regex FilledIn();

    [GeneratedRegex("(?<!`)`(?<text>sdkkit [^`\n]+)`(?!`)")]
    private static partial Regex Inline();

    [GeneratedRegex(@"^\s*-?\s*(run:\s*)?")]
    private static partial Regex Step();
}
