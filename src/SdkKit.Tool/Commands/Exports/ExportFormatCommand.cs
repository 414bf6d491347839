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
        var secret = new Option<bool>("--secret-in-state") { Description = "Have two client secrets made that take turns; the tool keeps them in its state in plain text" };
        var existing = new Option<bool>("--existing") { Description = "Ask the tenant what is there already, so that it is taken over and not made again; reads only" };
        var command = new CommandWithExamples(format.Name, format.Description, $"sdkkit export {format.Name} --env dev --env prod --output infra") { output };
        if (format.HasOptions)
        {
            command.Options.Add(secret);
            command.Options.Add(existing);
        }

        var arguments = new DesiredArguments().AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var environments = arguments.ReadEach(parsed);
            var found = new Dictionary<string, ExistingObjects>();
            foreach (var environment in format.HasOptions && parsed.GetValue(existing) ? environments : [])
            {
                found[environment.Desired.Environment] = await environment.Open().FindExistingAsync(cancellationToken).ConfigureAwait(false);
            }

            var options = new ExportOptions { SecretInState = format.HasOptions && parsed.GetValue(secret), Existing = found };
            Print(format, format.Write([.. environments.Select(environment => environment.Desired)], options), parsed.GetValue(output));
        });
        return command;
    }

    private static void Print(ExportFormat format, IReadOnlyList<ExportedFile> files, string? folder)
    {
        if (folder is not null)
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
    }
}
