using System.Diagnostics.CodeAnalysis;

namespace SdkKit.Credentials;

/// <summary>A value together with the key that held it, or the keys that could; it prints neither.</summary>
internal readonly struct Setting(string? value, string source)
{
    public string? Value => value;

    /// <summary>The key for messages: where the value stands, or where it can be set.</summary>
    public string Source => source;

    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsSet => value is not null;

    public string Required(string whatFor) =>
        value ?? throw new SdkKitConfigurationException($"{source} is missing; {whatFor} needs it.");

    public SdkKitConfigurationException Wrong(string problem) => new($"{source}: {problem}");
}
