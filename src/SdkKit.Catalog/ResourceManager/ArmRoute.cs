namespace SdkKit.Catalog;

/// <summary>A Resource Manager path, or the route of one, taken apart at its last provider.</summary>
internal sealed class ArmRoute
{
    public ArmRoute(string path)
    {
        var segments = Route.Split(path);
        var provider = Array.FindLastIndex(segments, segment => string.Equals(segment, "providers", StringComparison.OrdinalIgnoreCase));
        if (provider >= 0 && provider + 1 < segments.Length)
        {
            Base = new ArraySegment<string>(segments, 0, provider);
            Namespace = segments[provider + 1];
            Tail = new ArraySegment<string>(segments, provider + 2, segments.Length - provider - 2);
        }
        else
        {
            Base = new ArraySegment<string>([]);
            Tail = new ArraySegment<string>(segments);
        }

        Problem = ProblemOf();
    }

    /// <summary>What stands before the last provider: the scope, or the resource that an extension extends.</summary>
    public ArraySegment<string> Base { get; }

    /// <summary>The last provider, or <see langword="null"/> in a path without one.</summary>
    public string? Namespace { get; }

    /// <summary>Types and names by turns.</summary>
    public ArraySegment<string> Tail { get; }

    public string First => Tail.Array![Tail.Offset];

    /// <summary>Whether the path is about a provider's registration, and not about one of its types.</summary>
    public bool IsProviderItself => Namespace is not null && Tail.Count == 0;

    /// <summary>Why no action can be derived, or <see langword="null"/>.</summary>
    public string? Problem { get; }

    private string? ProblemOf()
    {
        if (Namespace is null && (Tail.Count == 0 || First[0] == '{'))
        {
            return "the route does not say which type of resource it is about";
        }

        if (Namespace is not null && Tail.Count > 0 && Namespace[0] == '{')
        {
            return "the resource provider is a placeholder";
        }

        return Tail.Any(Route.IsCatchAll) ? "a placeholder stands for several segments where types and names do" : null;
    }
}
