using System.Globalization;

namespace SdkKit.Emulator.Throttling;

/// <summary>How many requests Graph and Resource Manager take of one caller before they answer 429.</summary>
public sealed record ThrottlingLimits
{
    /// <summary>
    /// The limits of Azure. Sources: "Microsoft Graph service-specific throttling limits", identity and access (3,000 writes in 150 seconds; 3,500 units in ten
    /// seconds for a small tenant) and "Understand how Azure Resource Manager throttles requests".
    /// </summary>
    public static ThrottlingLimits Documented { get; } = new();

    /// <summary>Requests to Graph that change something.</summary>
    public BucketSize GraphWrites { get; init; } = new(3000, 20);

    /// <summary>Requests to Graph that read.</summary>
    public BucketSize GraphReads { get; init; } = new(3500, 350);

    /// <summary>Requests to Resource Manager that change something.</summary>
    public BucketSize ResourceManagerWrites { get; init; } = new(200, 10);

    /// <summary>Requests to Resource Manager that delete.</summary>
    public BucketSize ResourceManagerDeletes { get; init; } = new(200, 10);

    /// <summary>Requests to Resource Manager that read.</summary>
    public BucketSize ResourceManagerReads { get; init; } = new(250, 25);

    /// <summary>The same limits, all of them multiplied: 0.1 is a tenth.</summary>
    public ThrottlingLimits Scaled(double factor) => new()
    {
        GraphWrites = GraphWrites.Scaled(factor),
        GraphReads = GraphReads.Scaled(factor),
        ResourceManagerWrites = ResourceManagerWrites.Scaled(factor),
        ResourceManagerDeletes = ResourceManagerDeletes.Scaled(factor),
        ResourceManagerReads = ResourceManagerReads.Scaled(factor),
    };

    /// <summary>Reads a factor of Azure's limits, as <c>1</c> or <c>0.1</c>.</summary>
    public static bool TryParse(string? text, out ThrottlingLimits? limits)
    {
        limits = double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor) && factor is > 0 and <= 1000
            ? Documented.Scaled(factor)
            : null;
        return limits is not null;
    }
}
