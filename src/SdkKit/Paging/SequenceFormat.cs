namespace SdkKit.Http;

/// <summary>How a service hands out a long list; the generator takes it from <see cref="PagedAttribute"/> and <see cref="JsonLinesAttribute"/>.</summary>
public sealed record SequenceFormat
{
    /// <summary>What most services do: items in <c>value</c>, the next page's address in <c>nextLink</c> or <c>@odata.nextLink</c>.</summary>
    public static SequenceFormat Default { get; } = new();

    /// <summary>One JSON value after the other, whatever media type the service gives them.</summary>
    public static SequenceFormat JsonLines { get; } = new() { IsJsonLines = true };

    /// <inheritdoc cref="PagedAttribute.Items"/>
    public string Items { get; init; } = "value";

    /// <inheritdoc cref="PagedAttribute.NextLink"/>
    public string? NextLink { get; init; }

    /// <inheritdoc cref="PagedAttribute.Token"/>
    public string? Token { get; init; }

    /// <inheritdoc cref="PagedAttribute.TokenHeader"/>
    public string? TokenHeader { get; init; }

    /// <inheritdoc cref="PagedAttribute.SendAsQuery"/>
    public string? SendAsQuery { get; init; }

    /// <inheritdoc cref="PagedAttribute.SendAsHeader"/>
    public string? SendAsHeader { get; init; }

    /// <inheritdoc cref="PagedAttribute.MaxPages"/>
    public int MaxPages { get; init; } = PagedAttribute.DefaultMaxPages;

    /// <summary>The answer is a page even where it is an array.</summary>
    public bool IsPaged { get; init; }

    /// <summary>The answer is lines of JSON whatever its media type.</summary>
    public bool IsJsonLines { get; init; }

    /// <summary>Whether pages are told by a token, not by an address.</summary>
    internal bool HasToken => Token is not null || TokenHeader is not null;

    /// <summary>Whether the property of this name holds the next page's address.</summary>
    internal bool IsNextLink(ref System.Text.Json.Utf8JsonReader reader) => NextLink is { } name
        ? reader.ValueTextEquals(name)
        : reader.ValueTextEquals("nextLink"u8) || reader.ValueTextEquals("@odata.nextLink"u8) || reader.ValueTextEquals("odata.nextLink"u8);
}
