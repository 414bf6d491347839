namespace SdkKit.Secrets;

/// <summary>Why a candidate that has the right anchor is no secret.</summary>
public enum RejectionReason
{
    /// <summary>Not the rule's shape: wrong length, alphabet or structure.</summary>
    Shape,

    /// <summary>Shorter than any secret of its kind.</summary>
    TooShort,

    /// <summary>Words of a language: a label, a message, a test's stand-in.</summary>
    Words,

    /// <summary>The name of something: a setting, a type, a header, a property.</summary>
    Identifier,

    /// <summary>An id in the form of a GUID, behind a name that does not ask for a secret.</summary>
    Guid,

    /// <summary>An address or a path.</summary>
    Address,

    /// <summary>An expression that is replaced or looked up elsewhere: <c>${KEY}</c>, <c>%KEY%</c>, <c>@Microsoft.KeyVault(…)</c>.</summary>
    Reference,

    /// <summary>Written to be replaced: <c>&lt;your-key&gt;</c>, <c>changeme</c>, <c>xxxx</c>.</summary>
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
