namespace SdkKit;

/// <summary>Says how a service's pages follow each other where they do not as most do: items in <c>value</c>, the next page's address in <c>nextLink</c> or <c>@odata.nextLink</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PagedAttribute : Attribute
{
    /// <summary>The pages after which a sequence is taken for endless, unless <see cref="MaxPages"/> says otherwise.</summary>
    public const int DefaultMaxPages = 10_000;

    /// <summary>The property that holds a page's items; a page may also be the bare array.</summary>
    public string Items { get; init; } = "value";

    /// <summary>The property that holds the next page's address.</summary>
    public string? NextLink { get; init; }

    /// <summary>The property that holds the token of the next page, for example <c>$skipToken</c>, where the service gives no address.</summary>
    public string? Token { get; init; }

    /// <summary>The header of the answer that holds the token of the next page, for example <c>x-ms-continuation</c>.</summary>
    public string? TokenHeader { get; init; }

    /// <summary>The query parameter that takes the token back; unless set, the one named as <see cref="Token"/>.</summary>
    public string? SendAsQuery { get; init; }

    /// <summary>The request header that takes the token back; unless set, the one named as <see cref="TokenHeader"/>.</summary>
    public string? SendAsHeader { get; init; }

    /// <summary>The pages after which the sequence is taken for endless and ends with an <see cref="AzureApiException"/>.</summary>
    public int MaxPages { get; init; } = DefaultMaxPages;
}
