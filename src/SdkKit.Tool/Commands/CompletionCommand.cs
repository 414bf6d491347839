using System.CommandLine;
using SdkKit.Tool.CommandLine;

namespace SdkKit.Tool.Commands;

/// <summary><c>sdkkit completion</c>: a script by which a shell completes verbs, options and their values; it asks the tool itself.</summary>
internal static class CompletionCommand
{
    private static readonly Dictionary<string, string> Files = new()
    {
        ["bash"] = "sdkkit.bash",
        ["zsh"] = "sdkkit.zsh",
        ["fish"] = "sdkkit.fish",
        ["pwsh"] = "sdkkit.ps1",
    };

    public static Command Create()
    {
        var shell = new Argument<string>("shell") { Description = string.Join(", ", Files.Keys) };
        shell.AcceptOnlyFromAmong([.. Files.Keys]);
        var command = new CommandWithExamples(
            "completion",
            "Print a script that completes sdkkit in a shell; its first lines say where it goes",
            "source <(sdkkit completion bash)",
            "sdkkit completion fish > ~/.config/fish/completions/sdkkit.fish")
        {
            shell,
        };
        command.SetAction(parsed =>
        {
            using var script = new StreamReader(typeof(CompletionCommand).Assembly.GetManifestResourceStream("completion/" + Files[parsed.GetRequiredValue(shell)])!);
            Console.Out.Write(script.ReadToEnd());
        });
        return command;
    }
}
