namespace SdkKit.Catalog;

/// <summary>A need and the documented roles for it, comparable by value.</summary>
internal sealed class NeedKey(IReadOnlyList<Requirement> needs, IReadOnlyList<string> documented) : IEquatable<NeedKey>
{
    private readonly IReadOnlyList<Requirement> _needs = needs;
    private readonly IReadOnlyList<string> _documented = documented;

    public bool Equals(NeedKey? other) => other is not null && _needs.SequenceEqual(other._needs)
        && (ReferenceEquals(_documented, other._documented) || _documented.SequenceEqual(other._documented));

    public override bool Equals(object? obj) => Equals(obj as NeedKey);

    public override int GetHashCode()
    {
        var hash = _documented.Count;
        foreach (var need in _needs)
        {
            hash = unchecked((hash * 31) + need.GetHashCode());
        }

        return hash;
    }
}
