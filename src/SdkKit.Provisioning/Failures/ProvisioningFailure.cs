namespace SdkKit.Provisioning;

/// <summary>Why provisioning stopped; each kind has one exit code of the tool.</summary>
public enum ProvisioningFailure
{
    /// <summary>A manifest, an environment file, a value or a store is wrong: correct it and run again (exit code 2).</summary>
    InvalidInput,

    /// <summary>No credential could sign in (exit code 3).</summary>
    NotSignedIn,

    /// <summary>The credential belongs to another tenant than the environment names (exit code 3).</summary>
    WrongTenant,

    /// <summary>The signed-in principal lacks a permission or a role (exit code 3).</summary>
    MissingRight,

    /// <summary>The service refused for another reason (exit code 3).</summary>
    Refused,

    /// <summary>A host could not be reached before anything was changed (exit code 3).</summary>
    Unreachable,

    /// <summary>Stopped after changes had begun: running again continues (exit code 4).</summary>
    Interrupted,

    /// <summary>Everything is in place, but the role is not effective yet (exit code 1).</summary>
    NotEffective,
}
