namespace SdkKit.Emulator.ResourceManager;

/// <summary>
/// Derives the RBAC action of a request: namespace, types without names, verb. Without a provider the namespace is
/// Microsoft.Resources and the path itself is the type.
/// </summary>
internal sealed record ArmAction(string Action, string Scope)
{
    public static ArmAction Of(string method, ArmPath path)
    {
        if (path.SubscriptionId is { } subscription && path.Namespace is not null && path.Tail.Length == 0)
        {
            return new ArmAction($"Microsoft.Resources/subscriptions/providers/{Verb(method)}", $"/subscriptions/{subscription}");
        }

        var segments = path.Namespace is null ? path.Segments : path.Tail;
        var isVerbCall = method == "POST" && segments.Length > 0;
        var typed = isVerbCall ? segments[..^1] : segments;
        var types = typed.Where((_, index) => index % 2 == 0);
        var type = string.Join('/', [path.Namespace ?? "Microsoft.Resources", .. types]);
        return isVerbCall
            ? new ArmAction($"{type}/{segments[^1]}/action", Parent(path, dropped: 1))
            : new ArmAction($"{type}/{Verb(method)}", typed.Length % 2 == 0 ? path.Text : Parent(path, dropped: 1));
    }

    // A collection is read at the scope that holds it.
    private static string Parent(ArmPath path, int dropped)
    {
        var left = path.Segments[..^dropped];
        if (left.Length >= 2 && left[^2].Equals("providers", StringComparison.OrdinalIgnoreCase))
        {
            left = left[..^2];
        }

        return "/" + string.Join('/', left);
    }

    private static string Verb(string method) => method switch
    {
        "GET" or "HEAD" => "read",
        "DELETE" => "delete",
        "POST" => "action",
        _ => "write",
    };
}
