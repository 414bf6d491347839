namespace SdkKit.Http;

/// <summary>Changes one parameter of an address and leaves the rest as it is, signatures above all.</summary>
internal static class QueryText
{
    public static string? Get(string address, string name)
    {
        foreach (var pair in Query(address).Split('&'))
        {
            if (IsNamed(pair, name))
            {
                return Uri.UnescapeDataString(pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            }
        }

        return null;
    }

    public static string Set(string address, string name, string value)
    {
        var question = address.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? address : address[..question];
        var others = Query(address).Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair => !IsNamed(pair, name));
        return $"{path}?{string.Join('&', others.Append($"{name}={Uri.EscapeDataString(value)}"))}";
    }

    private static string Query(string address)
    {
        var question = address.IndexOf('?', StringComparison.Ordinal);
        var fragment = address.IndexOf('#', StringComparison.Ordinal);
        return question < 0 || (fragment >= 0 && fragment < question) ? "" : address[(question + 1)..(fragment < 0 ? address.Length : fragment)];
    }

    private static bool IsNamed(string pair, string name)
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        return string.Equals(Uri.UnescapeDataString(equals < 0 ? pair : pair[..equals]), name, StringComparison.OrdinalIgnoreCase);
    }
}
