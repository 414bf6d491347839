using System.CommandLine;
using SdkKit.Manifest;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Output;
using SdkKit.Tool.Projects;

namespace SdkKit.Tool.Commands;

/// <summary><c>sdkkit manifest</c>: the permission lock file of a project.</summary>
internal static class ManifestCommand
{
    public static Command Create() => new CommandWithExamples(
        "manifest",
        "Show, commit or check what a project's clients call and need",
        "sdkkit manifest show",
        "sdkkit manifest update",
        "sdkkit manifest verify",
        "sdkkit manifest diff main HEAD")
    {
        CreateShow(),
        CreateUpdate(),
        CreateVerify(),
        DiffManifestCommand.Create(),
    };

    private static CommandWithExamples CreateShow()
    {
        var json = CommonOptions.Json();
        var command = new CommandWithExamples("show", "Show the roles and requests of the manifests of a project", "sdkkit manifest show --project src/MyApp") { json };
        var source = new ManifestSource().AddTo(command);
        command.SetAction(parsed =>
        {
            var merged = ManifestSet.Merge(source.Read(parsed));
            if (parsed.GetValue(json))
            {
                Console.Out.Write(ManifestJson.Write(merged));
                return;
            }

            WriteText(merged);
        });
        return command;
    }

    private static CommandWithExamples CreateUpdate()
    {
        var command = new CommandWithExamples("update", "Copy the built manifest beside the project file, to be reviewed and committed", "sdkkit manifest update --project src/MyApp");
        var source = new ManifestSource().AddTo(command);
        command.SetAction(parsed =>
        {
            var project = source.Project(parsed);
            var text = ManifestJson.Write(Built(project));
            var path = project.CommittedManifestPath;
            if (File.Exists(path) && File.ReadAllText(path) == text)
            {
                Console.Out.WriteLine($"{path} is up to date");
                return;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            Console.Out.WriteLine($"{path} written; review and commit it");
        });
        return command;
    }

    private static CommandWithExamples CreateVerify()
    {
        var command = new CommandWithExamples("verify", "Compare the built manifest with the committed one; exit 1 when they differ", "sdkkit manifest verify --project src/MyApp");
        var source = new ManifestSource().AddTo(command);
        command.SetAction(parsed =>
        {
            var project = source.Project(parsed);
            var path = project.CommittedManifest
                ?? throw new UserErrorException($"{project.Directory}: there is no committed manifest; make one with 'sdkkit manifest update'");
            var committed = ManifestJson.Write(ManifestFile.Read(path));
            var built = ManifestJson.Write(Built(project));
            if (committed == built)
            {
                Console.Out.WriteLine($"{path} is what the code needs");
                return ExitCode.Done;
            }

            var added = PrivilegeChanges.Between(ManifestFile.Read(path), Built(project)).Where(change => change is { IsAdded: true, IsPrivilege: true }).ToList();
            if (added.Count > 0)
            {
                throw new UserErrorException(
                    $"{path}: not reviewed: {string.Join("; ", added.Select(change => $"{change.Client.Name} needs {change.Text}"))}; review the change and run 'sdkkit manifest update'", ExitCode.No);
            }

            var difference = ManifestDifference.FirstLine(committed, built);
            throw new UserErrorException($"{path}({difference.Line},1): committed '{difference.Committed}', built '{difference.Built}'; review the change and run 'sdkkit manifest update'", ExitCode.No);
        });
        return command;
    }

    private static ProvisioningManifest Built(ProjectFolder project) => project.OwnBuiltManifest is { } built
        ? ManifestFile.Read(built)
        : throw new UserErrorException($"{project.Directory}: there is no built manifest; run dotnet build first");

    /// <summary>Not a table: its cells would fold routes and scopes.</summary>
    private static void WriteText(ProvisioningManifest manifest)
    {
        Console.Out.WriteLine(Printable.Line(manifest.Application));
        foreach (var client in manifest.Clients)
        {
            Console.Out.WriteLine();
            Console.Out.WriteLine(Printable.Line($"  {client.Name} ({client.Interface}{(client.Service.Length > 0 ? $", service {client.Service}" : "")})"));
            foreach (var role in client.Roles)
            {
                Console.Out.WriteLine(Printable.Line($"    needs {role.Role} on {role.Scope}{(role.IsInferred ? " (inferred)" : "")}"));
            }

            foreach (var role in client.AppRoles)
            {
                Console.Out.WriteLine(Printable.Line($"    needs the application permission {role.Value}{(role.IsInferred ? " (inferred)" : "")}"));
            }

            foreach (var operation in client.Operations)
            {
                Console.Out.WriteLine(Printable.Line($"    calls {operation.Method} {operation.Route}"));
                foreach (var name in operation.Actions.Concat(operation.DataActions).Concat(operation.AppRoles))
                {
                    Console.Out.WriteLine(Printable.Line($"      takes {name}"));
                }
            }
        }
    }
}
