namespace SdkKit.Secrets;

/// <summary>How sure the engine is that a finding is a live credential.</summary>
public enum SecretConfidence
{
    /// <summary>Right shape, but proven harmless or altered: expired, unsigned.</summary>
    Low,

    /// <summary>Right shape, while one proof is missing or fails (a checksum that does not hold).</summary>
    Medium,

    /// <summary>Right shape in the right structure, for a type that carries no checksum.</summary>
    High,

    /// <summary>The provider's own checksum holds, or the value decodes to nothing but key material.</summary>
    Certain,
}
