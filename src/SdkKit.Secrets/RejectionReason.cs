namespace SdkKit.Secrets;

/// <summary>Why a candidate that has the right anchor is no secret.</summary>
public enum RejectionReason
{
    /// <summary>Not the rule's shape: wrong length, alphabet or structure.</summary>
    Shape,

    /// <summary>Written to be replaced: <c>&lt;your-key&gt;</c>, <c>${KEY}</c>, <c>xxxx</c>.</summary>
    Placeholder,

    /// <summary>A key that its vendor publishes, such as the storage emulator's.</summary>
    PublishedTestKey,

    /// <summary>A sample from a specification or documentation.</summary>
    PublishedSample,

    /// <summary>Too few different characters for random key material.</summary>
    LowVariety,

    /// <summary>A header or marker without any key behind it.</summary>
    NoKeyMaterial,
}
