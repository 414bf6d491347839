namespace SdkKit.SourceGenerator.Parsing;

internal static class HeaderName
{
    /// <summary>Headers that decide who gets the request and with which right: the client's own business.</summary>
    public static bool IsReserved(string name) =>
        name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) || name.Equals("Host", StringComparison.OrdinalIgnoreCase);
}
