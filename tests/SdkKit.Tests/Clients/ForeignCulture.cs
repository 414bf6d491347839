using System.Globalization;

namespace SdkKit.Tests.Clients;

/// <summary>Finnish minus, Arabic separators: made by hand, so that it exists where culture data is not installed.</summary>
internal static class ForeignCulture
{
    public static CultureInfo Create()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NumberDecimalSeparator = "\u066B";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.DateTimeFormat.DateSeparator = ".";
        culture.DateTimeFormat.TimeSeparator = ".";
        return culture;
    }
}
