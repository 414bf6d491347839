using System.CommandLine;
using SdkKit.Manifest;
using SdkKit.Provisioning;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Projects;

namespace SdkKit.Tool.Commands;

/// <summary><c>sdkkit export</c>: what a manifest asks for, in the form of other tools.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var customRole = new Option<bool>("--custom-role") { Description = "A role definition of exactly the actions that the calls take, for az role definition create" };
        var scopes = new Option<string[]>("--scope") { Description = "Where the role may be assigned: the id of a subscription, group or resource (repeatable)" };
        var output = new Option<string?>("--output", "-o") { Description = "File to write; standard output by default" };
        var command = new CommandWithExamples(
            "export",
            "Write what the manifest asks for in the form of another tool",
            "sdkkit export azcli --env prod > provision.sh",
            "sdkkit export --custom-role --scope /subscriptions/<id> --output app.role.json",
            "az role definition create --role-definition @app.role.json")
        {
            customRole, scopes, output,
        };
        foreach (var format in ExportFormat.All)
        {
            command.Add(ExportFormatCommand.Create(format));
        }

        var source = new ManifestSource().AddTo(command);
        command.SetAction(parsed =>
        {
            if (!parsed.GetValue(customRole))
            {
                throw new UserErrorException($"say what to write: 'sdkkit export' takes {string.Join(", ", ExportFormat.All.Select(format => format.Name))}, or --custom-role");
            }

            WriteCustomRole(ManifestSet.Merge(source.Read(parsed)), parsed.GetValue(scopes) ?? [], parsed.GetValue(output));
        });
        return command;
    }

    private static void WriteCustomRole(ProvisioningManifest manifest, string[] scopes, string? output)
    {
        if (scopes.Length == 0)
        {
            throw new UserErrorException("--custom-role needs --scope: where the role may be assigned, for example /subscriptions/<id>");
        }

        if (Array.Find(scopes, scope => !IsScope(scope)) is { } wrong)
        {
            throw new UserErrorException($"'{wrong}' is no scope; write for example /subscriptions/<id>");
        }

        var role = ManifestCustomRole.Of(manifest);
        if (role.Actions.Count + role.DataActions.Count == 0)
        {
            throw new UserErrorException("the manifest lists no actions, so that a role would grant nothing; build the project again with this version of SdkKit", ExitCode.No);
        }

        var text = role.WriteDefinition(scopes);
        if (output is null)
        {
            Console.Out.Write(text);
            return;
        }

        File.WriteAllText(output, text);
        Console.Out.WriteLine($"{output} written");
    }

    private static bool IsScope(string text) =>
        text.StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase) || text.StartsWith("/providers/Microsoft.Management/managementGroups/", StringComparison.OrdinalIgnoreCase);
}
