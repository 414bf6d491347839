using System.CommandLine;
using SdkKit.Catalog;
using SdkKit.Tool.CommandLine;

namespace SdkKit.Tool.Roles;

/// <summary>How a need is told on the command line: by actions, or by the call that has it.</summary>
internal sealed class NeedArguments
{
    private readonly Argument<string[]> _actions = new("actions") { Description = "Actions and data actions, for example Microsoft.Insights/Metrics/Write", Arity = ArgumentArity.ZeroOrMore };

    private readonly Option<string?> _service = new("--service") { Description = "The service that is called, as AzureService names it; its documented roles are preferred" };

    private readonly Option<string[]> _calls = new("--call") { Description = "A call of the service as \"METHOD route\", instead of actions (repeatable)" };

    public NeedArguments AddTo(Command command)
    {
        command.Arguments.Add(_actions);
        command.Options.Add(_service);
        command.Options.Add(_calls);
        return this;
    }

    public RoleNeed Read(ParseResult parsed)
    {
        var service = parsed.GetValue(_service) is { } name
            ? ServiceCatalog.TryFind(name, out var entry) ? entry.Name : throw new UserErrorException($"'{name}' is no service{(ServiceCatalog.Suggest(name) is { } near ? $"; did you mean '{near}'?" : "")}")
            : "";
        var needs = (parsed.GetValue(_actions) ?? []).Select(ReadAction).Concat((parsed.GetValue(_calls) ?? []).SelectMany(call => Derive(service, call))).Distinct().ToList();
        return needs.Count > 0 ? new RoleNeed(needs, service.Length > 0 ? PermissionCatalog.DocumentedRoles(service) : PermissionCatalog.DocumentedRoles(needs)) : throw new UserErrorException("name actions, or a call with --service and --call");
    }

    private static Requirement ReadAction(string text)
    {
        foreach (var kind in new[] { PermissionKind.Action, PermissionKind.DataAction })
        {
            if (ActionCatalog.IsKnown(text, kind == PermissionKind.DataAction))
            {
                return new Requirement(new Permission(kind, ActionCatalog.Find(text, kind == PermissionKind.DataAction) ?? text));
            }
        }

        if (PermissionCatalog.OfFamily(text) is { } permission)
        {
            return new Requirement(permission);
        }

        throw new UserErrorException(ActionCatalog.Suggest(text) is { } near
            ? $"'{text}' is not a known action or data action; did you mean '{near}'?"
            : $"'{text}' is not a known action or data action; write for example Microsoft.Insights/Metrics/Write");
    }

    private static IReadOnlyList<Requirement> Derive(string service, string call)
    {
        if (call.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries) is not [var method, var route] || !route.StartsWith('/'))
        {
            throw new UserErrorException($"'{call}' is no call; write for example \"GET /secrets/{{name}}\"");
        }

        if (service.Length == 0)
        {
            throw new UserErrorException("--call needs --service: the same route means different things to different services");
        }

        var question = route.IndexOf('?', StringComparison.Ordinal);
        var query = question < 0 ? [] : route[(question + 1)..].Split('&').Select(pair => pair.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], pair.ElementAtOrDefault(1) ?? "")).ToArray();
        var derived = PermissionCatalog.Derive(service, method.ToUpperInvariant(), question < 0 ? route : route[..question], query);
        return derived switch
        {
            { Reason.Length: > 0 } => throw new UserErrorException($"what '{call}' needs cannot be derived: {derived.Reason}", ExitCode.No),
            { Outcome: DerivationOutcome.NothingNeeded } => throw new UserErrorException($"'{call}' needs no role: every signed-in caller may", ExitCode.No),
            _ when derived.Requirements[0].IsAppRole => throw new UserErrorException($"'{call}' takes the application permission {derived.Requirements[0].Alternatives[0]}, and no role", ExitCode.No),
            _ => derived.Requirements,
        };
    }
}
