using System.Text.Json.Serialization;

namespace SdkKit.Emulator.State;

/// <summary>A version of a key vault's secret.</summary>
public sealed record EmulatedSecretVersion
{
    /// <summary>32 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>What is kept in secret; only the state file and the service's answers hold it.</summary>
    [JsonInclude]
    internal string Value { get; init; } = "";

    /// <summary>What kind of text it is, or <see langword="null"/>.</summary>
    public string? ContentType { get; init; }

    /// <summary>Whether it can be read.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>From when on it is meant to be used, or <see langword="null"/>.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Until when it is meant to be used, or <see langword="null"/>.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedOn { get; init; }

    /// <summary>When it was changed last.</summary>
    public required DateTimeOffset UpdatedOn { get; init; }

    /// <summary>Tags.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether the version keeps this text.</summary>
    public bool Holds(string value) => Value == value;

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(EmulatedSecretVersion)} {Id}";

    internal static EmulatedSecretVersion Create(string value, DateTimeOffset now) =>
        new() { Id = Guid.NewGuid().ToString("N"), Value = value, CreatedOn = now, UpdatedOn = now };
}
