using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using SdkKit.Tool.Commands;
using SdkKit.Tool.Output;
using SdkKit.Tool.Scanning.Content;

namespace SdkKit.Tool.CommandLine;

/// <summary>The verbs of the tool, in the order in which a newcomer meets them.</summary>
internal static class SdkKitCommandLine
{
    private static readonly Verb[] Verbs =
    [
        new("quickstart", QuickstartCommand.Create),
        new("doctor", DoctorCommand.Create),
        new("manifest", ManifestCommand.Create),
        new("plan", PlanCommand.Create),
        new("apply", ApplyCommand.Create),
        new("rotate", RotateCommand.Create),
        new("destroy", DestroyCommand.Create),
        new("export", ExportCommand.Create),
        new("token", TokenCommand.Create),
        new("roles", RolesCommand.Create),
        new("scan", ScanCommand.Create, ContentScanner.Prepare),
        new("emulator", EmulatorCommand.Create),
        new("completion", CompletionCommand.Create),
    ];

    public static async Task<int> InvokeAsync(string[] arguments)
    {
        Named(arguments.FirstOrDefault())?.Prepare?.Invoke();
        var root = Create(arguments.FirstOrDefault());
        var parsed = root.Parse(arguments);
        if (parsed.Action is ParseErrorAction)
        {
            // What was written says more than what would have been expected in its place.
            var wrong = parsed.Errors.FirstOrDefault(error => parsed.UnmatchedTokens.Any(token => error.Message.Contains($"'{token}'", StringComparison.Ordinal))) ?? parsed.Errors[0];
            return Fail(parsed, $"{wrong.Message.TrimEnd('.')}; see '{Path(parsed.CommandResult.Command)} --help'", ExitCode.BadInput);
        }

        // Actions must see their own exceptions: every one of them ends in one line and an exit code.
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(20) };
        try
        {
            return await parsed.InvokeAsync(configuration).ConfigureAwait(false);
        }
        catch (Exception error) when (Failure.TryDescribe(error, out var line, out var exitCode))
        {
            return Fail(parsed, line, exitCode);
        }
    }

    /// <summary>One line for people; a program that asked for a JSON document gets one, too.</summary>
    private static int Fail(ParseResult parsed, string line, int exitCode)
    {
        Terminal.Error(line);
        if (parsed.CommandResult.Command.Options.FirstOrDefault(option => option.Name == CommonOptions.JsonName) is { } json && parsed.GetResult(json) is { Implicit: false })
        {
            JsonOutput.Write(new { error = new { message = line, exitCode } });
        }

        return exitCode;
    }

    /// <summary>A verb that is named comes alone: the others' libraries take longer to load than a small scan takes.</summary>
    internal static RootCommand Create(string? verb)
    {
        var root = new RootCommand("Plans, applies and proves what annotated Azure clients need, finds leaked secrets, and runs all of it offline.");
        foreach (var known in Named(verb) is { } named ? [named] : Verbs)
            root.Add(known.Create());

        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExamplesAction((HelpAction)help.Action!);
        }

        return root;
    }

    private static Verb? Named(string? name) => Array.Find(Verbs, verb => verb.Name == name);

    private static string Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Path(parent)} {command.Name}" : "sdkkit";

    /// <param name="Name">What is typed.</param>
    /// <param name="Create">Its options and what it does.</param>
    /// <param name="Prepare">Begins what it will need anyway, while the command line is read.</param>
    private sealed record Verb(string Name, Func<Command> Create, Action? Prepare = null);
}
