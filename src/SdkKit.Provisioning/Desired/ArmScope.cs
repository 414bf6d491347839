using System.Diagnostics.CodeAnalysis;

namespace SdkKit.Provisioning;

/// <summary>
/// A scope that roles are assigned on: a management group, subscription, resource group or resource, as its full Resource Manager id.
/// Ids compare without case, as Resource Manager compares them.
/// </summary>
public sealed class ArmScope : IEquatable<ArmScope>
{
    private const string ManagementGroups = "/providers/Microsoft.Management/managementGroups/";

    private ArmScope(string id, string? subscriptionId)
    {
        Id = id;
        SubscriptionId = subscriptionId;
    }

    /// <summary>The id, beginning with a slash and not ending with one.</summary>
    public string Id { get; }

    /// <summary>The subscription that holds the scope, or <see langword="null"/> for a management group.</summary>
    public string? SubscriptionId { get; }

    /// <summary>Where one listing shows this scope and its siblings: the subscription, or the management group itself.</summary>
    internal string Root => SubscriptionId is null ? Id : $"/subscriptions/{SubscriptionId}";

    /// <summary>Whether it is a single resource.</summary>
    internal bool IsResource => SubscriptionId is not null && Id.Contains("/providers/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads an id; when it is none, <paramref name="problem"/> says which part is wrong.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ArmScope? scope, [NotNullWhen(false)] out string? problem)
    {
        scope = null;
        problem = Parse(text, out var subscriptionId);
        if (problem is null)
            scope = new(text[^1] == '/' ? text[..^1] : text, subscriptionId);
        return problem is null;
    }

    /// <inheritdoc/>
    public bool Equals(ArmScope? other) => other is not null && string.Equals(Id, other.Id, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ArmScope);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Id);

    /// <inheritdoc/>
    public override string ToString() => Id;

    private static string? Parse(string text, out string? subscriptionId)
    {
        subscriptionId = null;
        if (text.Length == 0)
            return "it is empty";
        if (text[0] != '/')
            return Guid.TryParse(text, out _) ? $"it lacks its path: /subscriptions/{text}" : "it does not begin with /subscriptions/ or /providers/";

        var parts = (text.Length > 1 && text[^1] == '/' ? text[1..^1] : text[1..]).Split('/');
        if (parts.FirstOrDefault(part => !IsName(part)) is { } wrong)
            return wrong.Length == 0 ? "it has an empty part" : $"'{wrong}' holds a character that no id has";

        return parts switch
        {
            [var providers, var provider, var type, _] when Is(providers, "providers") && Is(provider, "Microsoft.Management") && Is(type, "managementGroups") => null,
            [var subscriptions, var id, .. var rest] when Is(subscriptions, "subscriptions") => ParseSubscription(id, rest, out subscriptionId),
            _ => $"it is neither {ManagementGroups}… nor /subscriptions/…",
        };
    }

    private static string? ParseSubscription(string id, string[] rest, out string? subscriptionId)
    {
        subscriptionId = id;
        if (!Guid.TryParseExact(id, "D", out _))
            return $"'{id}' is not a subscription id (a GUID)";

        return rest switch
        {
            [] => null,
            [var groups, _, .. var resource] when Is(groups, "resourceGroups") => ParseResource(resource),
            [var providers, ..] when Is(providers, "providers") => ParseResource(rest),
            _ => $"'{rest[0]}' is neither resourceGroups nor providers",
        };
    }

    private static string? ParseResource(string[] parts)
    {
        if (parts.Length == 0)
            return null;
        if (!Is(parts[0], "providers"))
            return $"'{parts[0]}' stands where providers belongs";

        return parts.Length >= 4 && parts.Length % 2 == 0 ? null : "it does not end with the name of a resource: …/providers/<namespace>/<type>/<name>";
    }

    private static bool Is(string part, string word) => string.Equals(part, word, StringComparison.OrdinalIgnoreCase);

    // Resource names differ by type; these characters end or alter the path of a request, so no name can hold them.
    private static bool IsName(string part) =>
        part.Length > 0 && part is not "." and not ".." && !part.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '?' or '#' or '%' or '\\' or '{' or '}' or '"' or '<' or '>');
}
