namespace SdkKit.Catalog;

/// <summary>A role seen from what is needed: what it grants beyond that, and how much that weighs.</summary>
public sealed record RankedRole
{
    /// <summary>The role.</summary>
    public required IRole Role { get; init; }

    /// <summary>The permission by which the role meets each requirement that it meets, in the order of the requirements.</summary>
    public required IReadOnlyList<Permission> Used { get; init; }

    /// <summary>What it grants beyond the need on the same types.</summary>
    public required RoleFootprint Related { get; init; }

    /// <summary>What it grants beyond the need elsewhere.</summary>
    public required RoleFootprint Unrelated { get; init; }

    /// <summary>Whether the service's documentation names the role for its callers.</summary>
    public required bool IsDocumented { get; init; }

    /// <summary>What the role is made for.</summary>
    public required RolePurpose Purpose { get; init; }

    /// <summary>Whether the role is made for this need: documentation says so, or its name, or what it lists.</summary>
    public bool IsMadeForIt => IsDocumented || Purpose <= RolePurpose.ThisByContent;

    /// <summary>What the excess weighs: 0 for a role that grants exactly what is needed.</summary>
    public required double Weight { get; init; }

    /// <summary>How many known actions of that kind the role grants beyond the need.</summary>
    public int Excess(ActionKind kind) => Related[kind] + Unrelated[kind];

    /// <summary>Whether the excess only reads.</summary>
    public bool OnlyReadsBeyond =>
        Excess(ActionKind.Act) + Excess(ActionKind.Write) + Excess(ActionKind.Delete) + Excess(ActionKind.Sensitive) == 0;

    /// <summary>The excess in words: <c>9 writes, 3 deletes and 4,010 reads</c>, the gravest first, or <c>nothing</c>.</summary>
    public string DescribeExcess()
    {
        var words = RoleWeights.GravestFirst.Where(kind => Excess(kind) > 0).Select(kind => RoleWeights.Describe(kind, Excess(kind))).ToList();
        return words.Count switch
        {
            0 => "nothing",
            1 => words[0],
            _ => $"{string.Join(", ", words.Take(words.Count - 1))} and {words[words.Count - 1]}",
        };
    }
}
