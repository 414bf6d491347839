namespace SdkKit.SourceGenerator.Parsing;

/// <summary>What a header may be called, and which are not the interface's to set.</summary>
internal static class HeaderName
{
    /// <summary>Headers that decide who gets the request and with which right: the client's own business.</summary>
    public static bool IsReserved(string name) =>
        name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) || name.Equals("Host", StringComparison.OrdinalIgnoreCase);

    /// <summary>Why a fixed header cannot be sent, or null.</summary>
    public static string? Problem(string name, string? value)
    {
        if (!HttpVerb.IsToken(name))
        {
            return "its name has to be made of letters, digits and '-'";
        }

        if (value is null)
        {
            return "it has no value; add one, or move the attribute to a parameter";
        }

        return value.IndexOfAny(['\r', '\n', '\0']) >= 0 ? "its value has a line break" : null;
    }
}
