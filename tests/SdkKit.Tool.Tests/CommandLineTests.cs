namespace SdkKit.Tool.Tests;

public sealed class CommandLineTests
{
    private static readonly string[] Verbs = ["quickstart", "doctor", "manifest", "plan", "apply", "destroy", "token", "roles", "scan", "emulator"];

    [Theory]
    [InlineData("nonsense")]
    [InlineData("roles", "show")]
    [InlineData("plan", "--no-such-option")]
    [InlineData("emulator", "run", "--port", "notanumber", "--", "true")]
    [InlineData("emulator", "run", "--port", "70000", "--", "true")]
    public async Task AnyVerb_WrongWords_IsOneLineThatNamesTheHelp(params string[] arguments) =>
        (await ToolProcess.RunAsync(arguments)).IsOneLine("--help");

    [Theory]
    [InlineData("'nonsense'", "nonsense")]
    [InlineData("'frob'", "emulator", "frob")]
    [InlineData("'--no-such-option'", "roles", "--no-such-option")]
    public async Task AnyVerb_WrongWord_IsNamed(string word, params string[] arguments) =>
        (await ToolProcess.RunAsync(arguments)).IsOneLine(word, "--help");

    [Fact]
    public async Task Help_EveryVerb_EndsWithExamples()
    {
        var root = (await ToolProcess.RunAsync("--help")).Exits(0);
        foreach (var verb in Verbs)
        {
            Assert.Contains(verb, root.Output, StringComparison.Ordinal);
            var help = (await ToolProcess.RunAsync(verb, "--help")).Exits(0);
            Assert.Contains($"Examples:", help.Output, StringComparison.Ordinal);
            Assert.Contains($"  sdkkit {verb}", help.Output, StringComparison.Ordinal);
        }
    }
}
