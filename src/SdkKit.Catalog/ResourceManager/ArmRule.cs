namespace SdkKit.Catalog;

/// <summary>
/// Resource Manager's rule: after the last <c>/providers/{namespace}</c> types and names alternate, and the action is namespace, types and verb. Without a
/// provider the namespace is Microsoft.Resources and the path itself is the type.
/// </summary>
public static class ArmRule
{
    private const string Resources = "Microsoft.Resources";

    /// <summary>What a call needs.</summary>
    /// <param name="method">HTTP method in upper case.</param>
    /// <param name="path">Path of a request or of a route; a placeholder in the place of a type or verb makes it <c>*</c>.</param>
    public static DerivedOperation Derive(string method, string path)
    {
        var arm = new ArmRoute(path);
        if (arm.Problem is { } problem)
        {
            return DerivedOperation.Unknown(problem);
        }

        if (IsOpenToAll(method, arm))
        {
            return new DerivedOperation { Outcome = DerivationOutcome.NothingNeeded };
        }

        var byRule = ActionOf(method, arm);
        var action = ArmExceptions.Find(byRule, arm.Tail) ?? ArmSpelling.Of(byRule);
        return new DerivedOperation
        {
            Outcome = ActionCatalog.IsKnown(action, isData: false) ? DerivationOutcome.Derived : DerivationOutcome.Unconfirmed,
            Requirements = new[] { new Requirement(new Permission(PermissionKind.Action, ActionCatalog.Find(action, isData: false) ?? action)) },
            Scope = ArmScopes.Narrowest(method, arm),
        };
    }

    // The answers hold only what the caller may see.
    private static bool IsOpenToAll(string method, ArmRoute arm) =>
        method is "GET" or "HEAD"
        && (arm.Namespace is null
            ? arm.Tail.Length == 1 && (Route.Is(arm.Tail[0], "subscriptions") || Route.Is(arm.Tail[0], "tenants"))
            : Route.Is(arm.Namespace, "Microsoft.Authorization") && arm.Tail.Length == 1 && Route.Is(arm.Tail[0], "permissions"));

    private static string ActionOf(string method, ArmRoute arm)
    {
        if (arm.IsProviderItself)
        {
            return $"{Resources}/{(arm.Base.Length > 0 ? "subscriptions/" : "")}providers/{Verb(method)}";
        }

        var type = TypeOf(arm, arm.Tail.Length);
        if (method != "POST")
        {
            return $"{type}/{Verb(method)}";
        }

        var last = arm.Tail[arm.Tail.Length - 1];
        var verbCall = $"{TypeOf(arm, arm.Tail.Length - 1)}/{(Route.IsPlaceholder(last) ? "*" : last)}/action";
        // POST to a resource by its name, and not to a verb below it, changes the resource.
        var isNamed = arm.Tail.Length % 2 == 0 && (Route.IsPlaceholder(last) || !ActionCatalog.IsKnown(verbCall, isData: false) && ActionCatalog.IsKnown($"{type}/write", isData: false));
        return isNamed ? $"{type}/write" : IsReadByPost(verbCall, arm) ? verbCall.Substring(0, verbCall.Length - "action".Length) + "read" : verbCall;
    }

    // Some questions are too long for a GET: networkWatchers/topology, checkNameAvailability.
    private static bool IsReadByPost(string verbCall, ArmRoute arm) =>
        !ActionCatalog.IsKnown(verbCall, isData: false) && ArmExceptions.Find(verbCall, arm.Tail) is null && ActionCatalog.Find(verbCall.Substring(0, verbCall.Length - "action".Length) + "read", isData: false) is not null;

    private static string TypeOf(ArmRoute arm, int count)
    {
        var type = arm.Namespace ?? Resources;
        for (var index = 0; index < count; index += 2)
        {
            var segment = arm.Tail[index];
            type += Route.IsPlaceholder(segment) ? "/*" : "/" + segment;
        }

        return type;
    }

    private static string Verb(string method) => method switch
    {
        "GET" or "HEAD" => "read",
        "DELETE" => "delete",
        "POST" => "action",
        _ => "write",
    };
}
