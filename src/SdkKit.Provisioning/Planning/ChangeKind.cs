namespace SdkKit.Provisioning;

/// <summary>What happens to one thing.</summary>
public enum ChangeKind
{
    /// <summary>It is as it should be.</summary>
    None,

    /// <summary>It is made.</summary>
    Create,

    /// <summary>It is altered in place.</summary>
    Update,

    /// <summary>It was deleted and is brought back.</summary>
    Restore,

    /// <summary>It is removed.</summary>
    Delete,

    /// <summary>Its successor takes its place; it is removed when its grace is over.</summary>
    Retire,
}
