using System.CommandLine;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Quickstart;

namespace SdkKit.Tool.Commands;

/// <summary><c>sdkkit quickstart</c>: the whole path, from nothing to live answers, on this machine.</summary>
internal static class QuickstartCommand
{
    public static Command Create()
    {
        var folder = new Argument<string?>("folder") { Description = "Folder to create the project in; a temporary one by default", Arity = ArgumentArity.ZeroOrOne };
        var keep = new Option<bool>("--keep") { Description = "Leave the temporary folder and the emulator's state for playing" };
        var command = new CommandWithExamples(
            "quickstart",
            "Create, build, provision and run a program that queries logs and sends a metric, all on the local emulator",
            "sdkkit quickstart",
            "sdkkit quickstart ./play")
        {
            folder, keep,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var place = QuickstartPlace.Create(parsed.GetValue(folder), parsed.GetValue(keep));
            return QuickstartRun.RunAsync(place, cancellationToken);
        });
        return command;
    }
}
