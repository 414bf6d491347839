namespace SdkKit.Emulator.ResourceManager;

/// <summary>A Resource Manager path, taken apart.</summary>
internal sealed record ArmPath
{
    private const string Providers = "providers";

    private ArmPath(string[] segments)
    {
        Segments = segments;
        ProviderIndex = Array.FindLastIndex(segments, segment => segment.Equals(Providers, StringComparison.OrdinalIgnoreCase));
    }

    public string[] Segments { get; }

    public string Text => "/" + string.Join('/', Segments);

    public string? SubscriptionId => ValueAfter(0, "subscriptions");

    public string? ResourceGroup => ValueAfter(2, "resourceGroups");

    /// <summary>Namespace of the last provider, for example <c>Microsoft.Authorization</c>.</summary>
    public string? Namespace => ProviderIndex >= 0 && ProviderIndex + 1 < Segments.Length ? Segments[ProviderIndex + 1] : null;

    /// <summary>What lies before the last provider: the resource that an extension extends; <c>/</c> for the tenant.</summary>
    public string ExtendedScope => ProviderIndex > 0 ? "/" + string.Join('/', Segments[..ProviderIndex]) : "/";

    /// <summary>Types and names after the last namespace.</summary>
    public string[] Tail => Namespace is null ? [] : Segments[(ProviderIndex + 2)..];

    private int ProviderIndex { get; }

    public static ArmPath Parse(string path) => new([.. path.Split('/', StringSplitOptions.RemoveEmptyEntries)]);

    /// <summary>Names of an extension resource of this kind: none for the collection, <see langword="null"/> for another kind.</summary>
    public string[]? NamesUnder(string @namespace, string type) =>
        string.Equals(Namespace, @namespace, StringComparison.OrdinalIgnoreCase) && Tail is [var first, .. var names]
            && first.Equals(type, StringComparison.OrdinalIgnoreCase) ? names : null;

    private string? ValueAfter(int index, string name) =>
        Segments.Length > index + 1 && Segments[index].Equals(name, StringComparison.OrdinalIgnoreCase) ? Segments[index + 1] : null;
}
