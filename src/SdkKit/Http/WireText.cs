namespace SdkKit.Http;

/// <summary>Writes values as text: the same in every culture, dates and durations as ISO 8601 unless a format says otherwise.</summary>
public static class WireText
{
    /// <summary>The value as text; null stays null.</summary>
    /// <param name="value">The value.</param>
    public static string? Of(bool? value) => value is { } present ? WireFormat.ToText(present) : null;

    /// <inheritdoc cref="Of(bool?)"/>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="format">A .NET format of the type; <c>U</c> writes a time as seconds since 1970.</param>
    public static string? Of<T>(T? value, string? format = null)
        where T : ISpanFormattable =>
        value is null ? null : WireFormat.ToText(value, format);

    /// <inheritdoc cref="Of{T}(T, string)"/>
    public static string? Of<T>(T? value, string? format = null)
        where T : struct, ISpanFormattable =>
        value is { } present ? WireFormat.ToText(present, format) : null;

    /// <summary>The name of a dictionary's entry in a query or form.</summary>
    /// <param name="before">What stands before the key, already fit for a query.</param>
    /// <param name="key">The key.</param>
    /// <param name="after">What stands behind it, already fit for a query.</param>
    public static string Name(string before, string? key, string after) => $"{before}{Uri.EscapeDataString(key ?? "").Replace("%24", "$", StringComparison.Ordinal)}{after}";
}
