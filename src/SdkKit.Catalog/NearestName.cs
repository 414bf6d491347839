namespace SdkKit.Catalog;

/// <summary>Finds the name that a mistyped one was probably meant to be.</summary>
internal static class NearestName
{
    /// <returns>The closest of <paramref name="candidates"/>, or <see langword="null"/> when none is near enough to be worth offering.</returns>
    public static string? Find(string typed, IEnumerable<string> candidates)
    {
        var text = typed.Trim().ToUpperInvariant();
        // One edit in three characters is the most that still reads as a typing mistake.
        var best = Math.Max(1, text.Length / 3) + 1;
        string? nearest = null;
        foreach (var candidate in candidates)
        {
            var distance = Distance(text, candidate.ToUpperInvariant(), best);
            if (distance < best)
            {
                best = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary>Optimal string alignment distance (insertions, deletions, substitutions, swaps of neighbours), cut off at <paramref name="limit"/>.</summary>
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) >= limit)
        {
            return limit;
        }

        var beforePrevious = new int[right.Length + 1];
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            previous[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            var least = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var cost = left[row - 1] == right[column - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(previous[column] + 1, current[column - 1] + 1), previous[column - 1] + cost);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                {
                    value = Math.Min(value, beforePrevious[column - 2] + 1);
                }

                current[column] = value;
                least = Math.Min(least, value);
            }

            if (least >= limit)
            {
                return limit;
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[right.Length];
    }
}
