namespace SdkKit.Provisioning;

/// <summary>What an export holds on request.</summary>
public sealed record ExportOptions
{
    /// <summary>Whether a tool that can make client secrets makes them, although it keeps them in its state in plain text.</summary>
    public bool SecretInState { get; init; }

    /// <summary>What exists already, by name of the environment.</summary>
    public IReadOnlyDictionary<string, ExistingObjects> Existing { get; init; } = new Dictionary<string, ExistingObjects>();
}
