namespace SdkKit.Catalog;

/// <summary>A path in which <c>*</c> stands for a part of a segment and a segment <c>**</c> for one or more of them.</summary>
internal sealed class RoutePattern
{
    private const string Many = "**";

    private readonly string[] _before;
    private readonly string[] _after;
    private readonly bool _hasMany;

    public RoutePattern(string pattern)
    {
        var segments = Route.Split(pattern);
        var many = Array.IndexOf(segments, Many);
        _hasMany = many >= 0;
        _before = _hasMany ? [.. segments.Take(many)] : segments;
        _after = _hasMany ? [.. segments.Skip(many + 1)] : [];
    }

    public bool Matches(string[] segments, out ArraySegment<string> many)
    {
        many = default;
        var fixedCount = _before.Length + _after.Length;
        if (_hasMany ? segments.Length <= fixedCount : segments.Length != fixedCount)
        {
            return false;
        }

        var count = segments.Length - fixedCount;
        for (var index = 0; index < _before.Length; index++)
        {
            if (!MatchesSegment(_before[index], segments[index]))
            {
                return false;
            }
        }

        for (var index = 0; index < _after.Length; index++)
        {
            if (!MatchesSegment(_after[index], segments[_before.Length + count + index]))
            {
                return false;
            }
        }

        many = new ArraySegment<string>(segments, _before.Length, count);
        return true;
    }

    // A placeholder of several segments could stand for anything, so that only ** takes it.
    private static bool MatchesSegment(string pattern, string segment) => !Route.IsCatchAll(segment) && ActionPattern.IsMatch(pattern, segment);
}
