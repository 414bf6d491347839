namespace SdkKit.Catalog;

/// <summary>How sure the answer to "what does this call need?" is.</summary>
public enum DerivationOutcome
{
    /// <summary>The route says it, and Azure is known to have it.</summary>
    Derived,

    /// <summary>The rule of the path gives it, but no list of Azure's actions that is known here has it.</summary>
    Unconfirmed,

    /// <summary>Every signed-in caller may.</summary>
    NothingNeeded,

    /// <summary>The route does not say it.</summary>
    Underivable,

    /// <summary>The service has an authorization of its own, which role assignments do not reach.</summary>
    OutsideRbac,
}
