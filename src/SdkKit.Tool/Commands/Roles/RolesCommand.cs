using System.CommandLine;
using SdkKit.Catalog;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Output;
using Spectre.Console;

namespace SdkKit.Tool.Commands;

/// <summary><c>sdkkit roles</c>: what the built-in roles are and grant.</summary>
internal static class RolesCommand
{
    public static Command Create() => new CommandWithExamples(
        "roles",
        "Look up Azure built-in roles and what they grant",
        "sdkkit roles search metrics",
        "sdkkit roles show \"Monitoring Metrics Publisher\"",
        "sdkkit roles least Microsoft.Insights/Metrics/Write",
        "sdkkit roles explain --service LogAnalytics --call \"POST /v1/workspaces/{id}/query\"")
    {
        CreateSearch(),
        CreateShow(),
        CreateGrants(),
        LeastRolesCommand.Create(),
        ExplainRolesCommand.Create(),
    };

    private static CommandWithExamples CreateSearch()
    {
        var text = new Argument<string>("text") { Description = "Part of a role's name" };
        var json = CommonOptions.Json();
        var command = new CommandWithExamples("search", "List the roles whose name contains a text", "sdkkit roles search \"log analytics\"") { text, json };
        command.SetAction(parsed =>
        {
            var typed = parsed.GetRequiredValue(text);
            var found = RoleCatalog.All.Where(role => role.Name.Contains(typed, StringComparison.OrdinalIgnoreCase)).ToList();
            if (found.Count == 0 && !parsed.GetValue(json))
            {
                throw new UserErrorException(NotFound(typed), ExitCode.No);
            }

            WriteRoles(found, parsed.GetValue(json));
            return found.Count > 0 ? ExitCode.Done : ExitCode.No;
        });
        return command;
    }

    private static CommandWithExamples CreateShow()
    {
        var name = new Argument<string>("role") { Description = "Name or id of the role" };
        var json = CommonOptions.Json();
        var command = new CommandWithExamples("show", "Show everything that a role grants", "sdkkit roles show Reader --json") { name, json };
        command.SetAction(parsed =>
        {
            var typed = parsed.GetRequiredValue(name);
            if (!RoleCatalog.TryFind(typed, out var role))
            {
                throw new UserErrorException(NotFound(typed));
            }

            if (parsed.GetValue(json))
            {
                JsonOutput.Write(new { role.Name, role.Id, role.IsPreview, role.IsDeprecated, role.Permissions });
                return;
            }

            Terminal.Out.MarkupLineInterpolated($"[bold]{role.Name}[/]  {role.Id}{Mark(role)}");
            foreach (var permission in role.Permissions)
            {
                WriteActions("actions", permission.Actions);
                WriteActions("except", permission.NotActions);
                WriteActions("data actions", permission.DataActions);
                WriteActions("data, except", permission.NotDataActions);
                WriteActions("only if", permission.Condition is { } condition ? [condition] : []);
            }
        });
        return command;
    }

    private static CommandWithExamples CreateGrants()
    {
        var action = new Argument<string>("action") { Description = "An action or data action, for example Microsoft.Insights/Metrics/Write" };
        var json = CommonOptions.Json();
        var command = new CommandWithExamples("grants", "List the roles that grant an action or data action", "sdkkit roles grants Microsoft.OperationalInsights/workspaces/query/read") { action, json };
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetRequiredValue(action);
            if (!wanted.Contains('/', StringComparison.Ordinal))
            {
                throw new UserErrorException($"'{wanted}' is not an action; write for example Microsoft.Insights/Metrics/Write");
            }

            var isData = IsDataAction(wanted);
            var found = RoleCatalog.All.Where(role => isData ? role.GrantsData(wanted) : role.Grants(wanted)).ToList();
            WriteRoles(found, parsed.GetValue(json));
            return found.Count > 0 ? ExitCode.Done : ExitCode.No;
        });
        return command;
    }

    /// <summary>A wildcard in a control-plane role would "grant" any text; what some role names as its data action is one.</summary>
    private static bool IsDataAction(string action)
    {
        bool Names(Func<RolePermission, IReadOnlyList<string>> actions) =>
            RoleCatalog.All.SelectMany(role => role.Permissions).SelectMany(actions).Contains(action, StringComparer.OrdinalIgnoreCase);

        return Names(permission => permission.DataActions) && !Names(permission => permission.Actions);
    }

    private static void WriteRoles(List<BuiltInRole> roles, bool json)
    {
        if (json)
        {
            JsonOutput.Write(roles.Select(role => new { role.Name, role.Id, role.IsPreview, role.IsDeprecated }));
            return;
        }

        // The id first: it has one width, so nothing has to be folded, and a line can be cut with any tool.
        foreach (var role in roles)
        {
            Console.Out.WriteLine($"{role.Id}  {role.Name}{Mark(role)}");
        }

        Console.Out.WriteLine($"{roles.Count} role{(roles.Count == 1 ? "" : "s")}");
    }

    private static void WriteActions(string title, IReadOnlyList<string> actions)
    {
        foreach (var (action, index) in actions.Select((action, index) => (action, index)))
        {
            Console.Out.WriteLine($"  {(index == 0 ? title : ""),-13}{action}");
        }
    }

    private static string Mark(BuiltInRole role) => role switch
    {
        { IsDeprecated: true } when !role.Name.Contains("(deprecated)", StringComparison.OrdinalIgnoreCase) => " (deprecated)",
        { IsPreview: true } when !role.Name.Contains("(preview)", StringComparison.OrdinalIgnoreCase) => " (preview)",
        _ => "",
    };

    private static string NotFound(string typed) => RoleCatalog.Suggest(typed) is { } near
        ? $"'{typed}' is not an Azure built-in role; did you mean '{near}'?"
        : $"'{typed}' is not an Azure built-in role; 'sdkkit roles search <text>' lists them";
}
