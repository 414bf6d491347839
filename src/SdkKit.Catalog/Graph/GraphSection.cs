namespace SdkKit.Catalog;

/// <summary>The paths below one first segment, and the number of the set that each of their methods takes.</summary>
internal sealed class GraphSection
{
    private readonly List<(string[] Segments, string Methods)> _paths = [];

    public static GraphSection Parse(string rows)
    {
        var section = new GraphSection();
        foreach (var line in rows.Split(['\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var row = line.Split('\t');
            section._paths.Add((Route.Split(row[1]), row[2]));
        }

        return section;
    }

    /// <summary>A number in base 36.</summary>
    public static int Number(string text)
    {
        var number = 0;
        foreach (var digit in text)
        {
            number = (number * 36) + (digit <= '9' ? digit - '0' : digit - 'a' + 10);
        }

        return number;
    }

    public int? Find(string method, string[] segments, int start)
    {
        var (best, set) = (-1, (int?)null);
        foreach (var (path, methods) in _paths)
        {
            if (path.Length == segments.Length - start && Literals(path, segments, start) is var literals && literals > best && SetOf(method, methods) is { } found)
            {
                (best, set) = (literals, found);
            }
        }

        return set;
    }

    /// <summary>How many segments are the same to the letter, or -1 when the path is another one.</summary>
    private static int Literals(string[] path, string[] segments, int start)
    {
        var literals = 0;
        for (var index = 0; index < path.Length; index++)
        {
            var (pattern, segment) = (path[index], segments[start + index]);
            if (string.Equals(pattern, segment, StringComparison.OrdinalIgnoreCase))
            {
                literals++;
            }
            else if (pattern[0] != '{' && !IsSameCall(pattern, segment))
            {
                return -1;
            }
        }

        return literals;
    }

    /// <summary>Functions and alternate keys are the same when their names and parameters are, whatever the values.</summary>
    public static bool IsSameCall(string pattern, string segment)
    {
        var (left, right) = (pattern.IndexOf('('), segment.IndexOf('('));
        return left >= 0 && right == left && string.Compare(pattern, 0, segment, 0, left, StringComparison.OrdinalIgnoreCase) == 0
            && Parameters(pattern, left).SequenceEqual(Parameters(segment, right), StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> Parameters(string call, int open) =>
        call.Substring(open + 1).TrimEnd(')').Split(',').Select(part => part.IndexOf('=') is var equals and >= 0 ? part.Substring(0, equals).Trim() : part.Trim());

    private static int? SetOf(string method, string methods)
    {
        foreach (var cell in methods.Split(' '))
        {
            if (cell.Length > method.Length && cell[method.Length] == ':' && cell.StartsWith(method, StringComparison.Ordinal))
            {
                return Number(cell.Substring(method.Length + 1));
            }
        }

        return null;
    }
}
