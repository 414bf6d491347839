using System.Text;

namespace SdkKit.Authorization;

/// <summary>Reads the parameters of a <c>WWW-Authenticate</c> header, which may hold several challenges in one line.</summary>
/// <remarks>RFC 9110, section 11.6.1: <c>scheme name=value, name="quoted", scheme …</c>.</remarks>
internal static class ChallengeParameters
{
    public static string? Find(string header, string scheme, string name)
    {
        var current = "";
        var position = 0;
        while (NextToken(header, ref position) is { Length: > 0 } token)
        {
            Skip(header, ref position, " \t");
            if (position >= header.Length || header[position] is not '=')
            {
                current = token;
                continue;
            }

            position++;
            Skip(header, ref position, " \t");
            var value = position < header.Length && header[position] is '"' ? Quoted(header, ref position) : Bare(header, ref position);
            if (current.Equals(scheme, StringComparison.OrdinalIgnoreCase) && token.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }

    private static string NextToken(string header, ref int position)
    {
        Skip(header, ref position, " \t,=");
        var start = position;
        while (position < header.Length && !" \t,=\"".Contains(header[position], StringComparison.Ordinal))
        {
            position++;
        }

        if (position == start && position < header.Length)
        {
            // A quote where a name should be: what follows is no list of parameters any more.
            position = header.Length;
        }

        return header[start..position];
    }

    private static string Bare(string header, ref int position)
    {
        var start = position;
        while (position < header.Length && header[position] is not (',' or ' ' or '\t'))
        {
            position++;
        }

        return header[start..position];
    }

    private static string Quoted(string header, ref int position)
    {
        var text = new StringBuilder();
        for (position++; position < header.Length && header[position] is not '"'; position++)
        {
            if (header[position] is '\\' && position + 1 < header.Length)
            {
                position++;
            }

            text.Append(header[position]);
        }

        // Cut off in the middle: half a value is none.
        return position++ < header.Length ? text.ToString() : "";
    }

    private static void Skip(string header, ref int position, string characters)
    {
        while (position < header.Length && characters.Contains(header[position], StringComparison.Ordinal))
        {
            position++;
        }
    }
}
