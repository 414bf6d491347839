using System.CommandLine;
using SdkKit.Manifest;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Projects;

namespace SdkKit.Tool.Commands;

/// <summary><c>sdkkit export</c>: what a manifest asks for, in the form of other tools.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var customRole = new Option<bool>("--custom-role") { Description = "A role definition of exactly the actions that the calls take, for az role definition create", Required = true };
        var scopes = new Option<string[]>("--scope") { Description = "Where the role may be assigned: the id of a subscription, group or resource (repeatable)", Required = true };
        var output = new Option<string?>("--output", "-o") { Description = "File to write; standard output by default" };
        var command = new CommandWithExamples(
            "export",
            "Write what the manifest asks for in the form of another tool",
            "sdkkit export --custom-role --scope /subscriptions/<id> --output app.role.json",
            "az role definition create --role-definition @app.role.json")
        {
            customRole, scopes, output,
        };
        var source = new ManifestSource().AddTo(command);
        command.SetAction(parsed =>
        {
            var wrong = parsed.GetRequiredValue(scopes).FirstOrDefault(scope => !scope.StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase) && !scope.StartsWith("/providers/Microsoft.Management/managementGroups/", StringComparison.OrdinalIgnoreCase));
            if (wrong is not null)
            {
                throw new UserErrorException($"'{wrong}' is no scope; write for example /subscriptions/<id>");
            }

            var role = ManifestCustomRole.Of(ManifestSet.Merge(source.Read(parsed)));
            if (role.Actions.Count + role.DataActions.Count == 0)
            {
                throw new UserErrorException("the manifest lists no actions, so that a role would grant nothing; build the project again with this version of SdkKit", ExitCode.No);
            }

            var text = role.WriteDefinition(parsed.GetRequiredValue(scopes));
            if (parsed.GetValue(output) is { } path)
            {
                File.WriteAllText(path, text);
                Console.Out.WriteLine($"{path} written");
            }
            else
            {
                Console.Out.Write(text);
            }
        });
        return command;
    }
}
