using System.CommandLine;
using SdkKit.Provisioning;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Provisioning;

namespace SdkKit.Tool.Commands;

/// <summary><c>sdkkit export azcli</c> and its siblings: the desired state that apply works from, written down for another tool.</summary>
internal static class ExportFormatCommand
{
    public static Command Create(ExportFormat format)
    {
        var output = new Option<string?>("--output", "-o") { Description = "Folder to write to; standard output where there is one file" };
        var command = new CommandWithExamples(format.Name, format.Description, $"sdkkit export {format.Name} --env dev --env prod --output infra") { output };
        var desired = new DesiredArguments().AddTo(command);
        command.SetAction(parsed =>
        {
            var files = format.Write(desired.ReadEach(parsed));
            if (parsed.GetValue(output) is { } folder)
            {
                ExportFolder.Write(folder, files);
            }
            else if (files is [var only])
            {
                Console.Out.Write(only.Text);
            }
            else
            {
                throw new UserErrorException($"{format.Name} takes {files.Count} files here: name a folder with --output");
            }
        });
        return command;
    }
}
