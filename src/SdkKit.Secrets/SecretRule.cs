using SdkKit.Secrets.Matching;

namespace SdkKit.Secrets;

/// <summary>One credential format as data: the literals that announce it, and the matcher that decides.</summary>
public sealed class SecretRule
{
    internal SecretRule(SecretMatcher matcher) => Matcher = matcher;

    /// <summary>Stable id in kebab case: <c>azure-storage-key</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name in the singular: <c>Cosmos DB account key</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The class that it is reported under.</summary>
    public required SecretClass Class { get; init; }

    /// <summary>ASCII literals of at least three characters, one of which every secret of this format contains or follows.</summary>
    public required IReadOnlyList<string> Anchors { get; init; }

    /// <summary>True when anchors are found in any letter case.</summary>
    public bool IgnoreCase { get; init; }

    /// <summary>Confidence of a match whose proof holds.</summary>
    public required SecretConfidence Confidence { get; init; }

    /// <summary>What to do instead, one sentence.</summary>
    public string Remedy
    {
        get => field ?? Class.Remedy;
        init;
    }

    /// <summary>The shape in the notation of the provider table; null where code decides on it.</summary>
    public string? Pattern { get; init; }

    /// <summary>What has to stand behind an anchor.</summary>
    internal AnchorSequel Sequel { get; init; }

    /// <summary>Length of what <see cref="Sequel"/> asks for.</summary>
    internal int LeastRun { get; init; }

    internal SecretMatcher Matcher { get; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}
