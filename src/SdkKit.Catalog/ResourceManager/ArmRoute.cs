namespace SdkKit.Catalog;

/// <summary>A Resource Manager path, or the route of one, taken apart at its last provider.</summary>
internal sealed class ArmRoute
{
    public ArmRoute(string path)
    {
        var segments = Route.Split(path);
        var provider = segments.Length - 2;
        while (provider >= 0 && !string.Equals(segments[provider], "providers", StringComparison.OrdinalIgnoreCase))
        {
            provider--;
        }

        if (provider >= 0)
        {
            Base = Part(segments, 0, provider);
            Namespace = segments[provider + 1];
            Tail = Part(segments, provider + 2, segments.Length);
        }
        else
        {
            Tail = segments;
        }

        Problem = ProblemOf();
    }

    /// <summary>What stands before the last provider: the scope, or the resource that an extension extends.</summary>
    public string[] Base { get; } = [];

    /// <summary>The last provider, or <see langword="null"/> in a path without one.</summary>
    public string? Namespace { get; }

    /// <summary>Types and names by turns.</summary>
    public string[] Tail { get; }

    /// <summary>Whether the path is about a provider's registration, and not about one of its types.</summary>
    public bool IsProviderItself => Namespace is not null && Tail.Length == 0;

    /// <summary>Why no action can be derived, or <see langword="null"/>.</summary>
    public string? Problem { get; }

    private static string[] Part(string[] segments, int start, int end)
    {
        var part = new string[end - start];
        Array.Copy(segments, start, part, 0, part.Length);
        return part;
    }

    private string? ProblemOf()
    {
        if (Namespace is null && (Tail.Length == 0 || Tail[0][0] == '{'))
        {
            return "the route does not say which type of resource it is about";
        }

        if (Namespace is not null && Tail.Length > 0 && Namespace[0] == '{')
        {
            return "the resource provider is a placeholder";
        }

        return Array.Exists(Tail, Route.IsCatchAll) ? "a placeholder stands for several segments where types and names do" : null;
    }
}
