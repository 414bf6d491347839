using System.Globalization;

namespace SdkKit.Tool.Scanning.Reports;

/// <summary>A number and its noun.</summary>
internal static class Count
{
    public static string Of(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
