namespace SdkKit.Catalog;

/// <summary>A need and the documented roles for it, comparable by value.</summary>
internal sealed class NeedKey(IReadOnlyList<Requirement> needs, IReadOnlyList<string> documented) : IEquatable<NeedKey>
{
    public IReadOnlyList<Requirement> Needs => needs;

    public IReadOnlyList<string> Documented => documented;

    public bool Equals(NeedKey? other) => other is not null && needs.SequenceEqual(other.Needs)
        && (ReferenceEquals(documented, other.Documented) || documented.SequenceEqual(other.Documented));

    public override bool Equals(object? obj) => Equals(obj as NeedKey);

    public override int GetHashCode()
    {
        var hash = documented.Count;
        foreach (var need in needs)
        {
            hash = unchecked((hash * 31) + need.GetHashCode());
        }

        return hash;
    }
}
