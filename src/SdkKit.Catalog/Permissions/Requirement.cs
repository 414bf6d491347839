namespace SdkKit.Catalog;

/// <summary>A need that any one of several permissions meets; a call has all of its requirements at once.</summary>
public sealed record Requirement
{
    /// <summary>Names what suffices.</summary>
    public Requirement(params Permission[] alternatives) => Alternatives = alternatives;

    /// <summary>What suffices, the plainest first; at least one.</summary>
    public IReadOnlyList<Permission> Alternatives { get; }

    /// <summary>How many of the alternatives, from the first, are equally the least.</summary>
    public int LeastCount { get; init; } = 1;

    /// <summary>Whether an app role is asked for, and not an action.</summary>
    public bool IsAppRole => Alternatives[0].Kind == PermissionKind.AppRole;

    /// <summary>The first alternative that the role grants, or <see langword="null"/>.</summary>
    public Permission? MetBy(IRole role)
    {
        // A loop, as every role is held against every need.
        for (var i = 0; i < Alternatives.Count; i++)
        {
            if (Alternatives[i].IsGrantedBy(role))
            {
                return Alternatives[i];
            }
        }

        return null;
    }

    /// <summary>The first alternative that one of the roles grants, or <see langword="null"/>.</summary>
    public Permission? MetBy(IEnumerable<IRole> roles) => Alternatives.FirstOrDefault(one => roles.Any(one.IsGrantedBy));

    /// <summary>Whether an alternative of the other is one of these, or a part of what one with a wildcard asks for.</summary>
    internal bool Covers(Requirement other) => other.Alternatives.Any(wanted => Alternatives.Any(one => one.Kind == wanted.Kind && ActionPattern.IsMatch(one.Name, wanted.Name)));

    /// <inheritdoc/>
    public bool Equals(Requirement? other) => other is not null && Alternatives.SequenceEqual(other.Alternatives);

    /// <inheritdoc/>
    public override int GetHashCode() => Alternatives[0].GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => string.Join(" or ", Alternatives);
}
