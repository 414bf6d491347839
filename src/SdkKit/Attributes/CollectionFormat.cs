namespace SdkKit;

/// <summary>How several values of one name are written in a query or form.</summary>
public enum CollectionFormat
{
    /// <summary><c>tag=a&amp;tag=b</c>.</summary>
    Multi = 0,

    /// <summary><c>tag=a,b</c>.</summary>
    Csv = 1,

    /// <summary><c>tag=a%20b</c>, separated by spaces.</summary>
    Ssv = 2,

    /// <summary><c>tag=a%09b</c>, separated by tabs.</summary>
    Tsv = 3,

    /// <summary><c>tag=a%7Cb</c>, separated by bars.</summary>
    Pipes = 4,

    /// <summary><c>tag[0]=a&amp;tag[1]=b</c>.</summary>
    Indexed = 5,
}
