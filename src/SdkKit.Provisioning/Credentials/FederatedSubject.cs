using System.Security.Cryptography;
using System.Text;

namespace SdkKit.Provisioning;

/// <summary>One program elsewhere whose tokens stand for the application. Entra ID compares each part character by character, case included.</summary>
public sealed record FederatedSubject
{
    internal const string NamePrefix = "sdkkit-";

    /// <summary>Who issues the tokens: the <c>iss</c> claim.</summary>
    public required string Issuer { get; init; }

    /// <summary>Who they are about: the <c>sub</c> claim.</summary>
    public required string Subject { get; init; }

    /// <summary>Who they are for: the <c>aud</c> claim.</summary>
    public required string Audience { get; init; }

    /// <summary>Name of the federated credential, made of what it says, so that making it twice gives one.</summary>
    public string Name => NamePrefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Issuer}\n{Subject}\n{Audience}")).AsSpan(0, 10));
}
