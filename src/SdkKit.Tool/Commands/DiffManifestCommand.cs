using System.CommandLine;
using SdkKit.Manifest;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Privileges;
using SdkKit.Tool.Projects;

namespace SdkKit.Tool.Commands;

/// <summary><c>sdkkit manifest diff</c>: what a change of the code adds to and takes from what the application may do.</summary>
internal static class DiffManifestCommand
{
    public static Command Create()
    {
        var from = new Argument<string>("base") { Description = "The manifest before: a file, or a revision of git" };
        var to = new Argument<string>("head") { Description = "The manifest after: a file, or a revision of git" };
        var project = new Option<string>("--project", "-p") { Description = "Folder or file of the project whose committed manifest a revision means", DefaultValueFactory = _ => "." };
        var format = new Option<string>("--format") { Description = "text, markdown or sarif", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "markdown", "sarif");
        var command = new CommandWithExamples(
            "diff",
            "Say in words what a change adds and removes; exit code 1 when a privilege is added",
            "sdkkit manifest diff main HEAD --format markdown",
            "sdkkit manifest diff old.provisioning.json new.provisioning.json")
        {
            from, to, project, format,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var folder = ProjectFolder.Open(parsed.GetValue(project)!);
            var before = await ManifestRevision.ReadAsync(parsed.GetRequiredValue(from), folder, cancellationToken).ConfigureAwait(false);
            var after = await ManifestRevision.ReadAsync(parsed.GetRequiredValue(to), folder, cancellationToken).ConfigureAwait(false);
            var changes = PrivilegeChanges.Between(before.Manifest, after.Manifest);
            Console.Out.Write(parsed.GetValue(format) switch
            {
                "markdown" => PrivilegeReport.Markdown(changes),
                "sarif" => PrivilegeSarif.Write(changes, after.Path),
                _ => PrivilegeReport.Text(changes),
            });
            return changes.Any(change => change is { IsAdded: true, IsPrivilege: true }) ? ExitCode.No : ExitCode.Done;
        });
        return command;
    }
}
