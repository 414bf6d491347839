using System.Globalization;
using System.Xml;

namespace SdkKit.Http;

/// <summary>How values are written in paths, queries and headers: the same in every culture, dates and durations as ISO 8601.</summary>
internal static class WireFormat
{
    public const int MaxLength = 512;

    public static string ToText<T>(T value)
        where T : ISpanFormattable
    {
        Span<char> buffer = stackalloc char[MaxLength];
        return Write(value, buffer).ToString();
    }

    public static string ToText<T>(T value, string? format)
        where T : ISpanFormattable =>
        format switch
        {
            null => ToText(value),
            // .NET has no format for it, and Azure's data plane asks for it: Key Vault's "exp", for one.
            "U" when value is DateTimeOffset time => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            "U" when value is DateTime time => new DateTimeOffset(time.ToUniversalTime()).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            _ => value.ToString(format, CultureInfo.InvariantCulture),
        };

    public static string ToText(bool value) => value ? "true" : "false";

    // The comparisons of types are constants to the compiler: one branch of this is left per type.
    public static ReadOnlySpan<char> Write<T>(T value, Span<char> buffer)
        where T : ISpanFormattable
    {
        if (typeof(T) == typeof(DateTimeOffset))
        {
            return Format(((DateTimeOffset)(object)value).UtcDateTime, buffer, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'");
        }

        if (typeof(T) == typeof(DateTime))
        {
            var time = (DateTime)(object)value;
            var utc = time.Kind is DateTimeKind.Local ? time.ToUniversalTime() : time;
            return Format(utc, buffer, utc.Kind is DateTimeKind.Utc ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF");
        }

        if (typeof(T) == typeof(TimeSpan))
        {
            return XmlConvert.ToString((TimeSpan)(object)value);
        }

        if (typeof(T) == typeof(DateOnly) || typeof(T) == typeof(TimeOnly))
        {
            return Format(value, buffer, "O");
        }

        return Format(value, buffer, default);
    }

    private static ReadOnlySpan<char> Format<T>(T value, Span<char> buffer, ReadOnlySpan<char> format)
        where T : ISpanFormattable =>
        value.TryFormat(buffer, out var length, format, CultureInfo.InvariantCulture)
            ? buffer[..length]
            : value.ToString(format.IsEmpty ? null : format.ToString(), CultureInfo.InvariantCulture);
}
