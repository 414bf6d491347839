using System.Globalization;

namespace SdkKit.Tests.Clients;

/// <summary>Finnish minus, Arabic separators, a calendar of its own: made by hand, so that it exists where culture data is not installed.</summary>
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
        culture.DateTimeFormat.Calendar = new GregorianCalendar(GregorianCalendarTypes.Arabic);
        return culture;
    }
}
