using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace SdkKit.Emulator.State;

/// <summary>A client secret of an application; only a salted hash of its text is kept.</summary>
public sealed record EmulatedPassword
{
    private const int SaltLength = 16;

    /// <summary>Identifier of the secret, not the secret.</summary>
    public required string KeyId { get; init; }

    /// <summary>Name for people, or <see langword="null"/>.</summary>
    public string? DisplayName { get; init; }

    /// <summary>First three characters of the secret.</summary>
    public required string Hint { get; init; }

    /// <summary>From when on the secret is accepted.</summary>
    public required DateTimeOffset StartDateTime { get; init; }

    /// <summary>Until when the secret is accepted.</summary>
    public required DateTimeOffset EndDateTime { get; init; }

    [JsonInclude]
    internal byte[] Salt { get; init; } = [];

    [JsonInclude]
    internal byte[] Hash { get; init; } = [];

    internal bool IsValidAt(DateTimeOffset time) => StartDateTime <= time && time < EndDateTime;

    internal bool Matches(string secretText) =>
        CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(Salt, Encoding.UTF8.GetBytes(secretText)), Hash);

    internal static EmulatedPassword Create(string secretText, string? displayName, DateTimeOffset start, DateTimeOffset end)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        return new EmulatedPassword
        {
            KeyId = Guid.NewGuid().ToString(),
            DisplayName = displayName,
            Hint = secretText[..3],
            StartDateTime = start,
            EndDateTime = end,
            Salt = salt,
            Hash = HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(secretText)),
        };
    }
}
