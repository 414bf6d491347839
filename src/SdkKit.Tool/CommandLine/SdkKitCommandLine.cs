using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using SdkKit.Tool.Commands;
using SdkKit.Tool.Output;

namespace SdkKit.Tool.CommandLine;

/// <summary>The verbs of the tool, in the order in which a newcomer meets them.</summary>
internal static class SdkKitCommandLine
{
    private static readonly List<(string Name, Func<Command> Create)> Verbs =
    [
        ("quickstart", QuickstartCommand.Create),
        ("manifest", ManifestCommand.Create),
        ("plan", PlanCommand.Create),
        ("apply", ApplyCommand.Create),
        ("destroy", DestroyCommand.Create),
        ("token", TokenCommand.Create),
        ("roles", RolesCommand.Create),
        ("scan", ScanCommand.Create),
        ("emulator", EmulatorCommand.Create),
    ];

    public static async Task<int> InvokeAsync(string[] arguments)
    {
        var root = Create(arguments.FirstOrDefault());
        var parsed = root.Parse(arguments);
        if (parsed.Action is ParseErrorAction)
        {
            Terminal.Error($"{parsed.Errors[0].Message.TrimEnd('.')}; see '{Path(parsed.CommandResult.Command)} --help'");
            return ExitCode.BadInput;
        }

        // Actions must see their own exceptions: every one of them ends in one line and an exit code.
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(20) };
        try
        {
            return await parsed.InvokeAsync(configuration).ConfigureAwait(false);
        }
        catch (Exception error) when (Failure.TryDescribe(error, out var line, out var exitCode))
        {
            Terminal.Error(line);
            return exitCode;
        }
    }

    /// <summary>A verb that is named comes alone: the others' libraries take longer to load than a small scan takes.</summary>
    private static RootCommand Create(string? verb)
    {
        var root = new RootCommand("Plans, applies and proves what annotated Azure clients need, finds leaked secrets, and runs all of it offline.");
        foreach (var (name, create) in Verbs)
        {
            if (verb == name || !Verbs.Exists(known => known.Name == verb))
                root.Add(create());
        }

        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExamplesAction((HelpAction)help.Action!);
        }

        return root;
    }

    private static string Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Path(parent)} {command.Name}" : "sdkkit";
}
