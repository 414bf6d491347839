namespace SdkKit.Catalog;

/// <summary>One Azure cloud.</summary>
public sealed record CloudEntry
{
    /// <summary>Name as the Azure tools write it, for example <c>AzureCloud</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Where tokens are issued, for example <c>https://login.microsoftonline.com</c>; no trailing slash.</summary>
    public required string AuthorityHost { get; init; }

    /// <summary>Other host names under which the same authority answers.</summary>
    public required IReadOnlyList<string> AuthorityAliases { get; init; }

    /// <summary>The portal that shows the objects of this cloud; no trailing slash.</summary>
    public required string Portal { get; init; }
}
