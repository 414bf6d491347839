using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using SdkKit.Emulator.Entra.Assertions;

namespace SdkKit.Emulator;

/// <summary>Somebody who vouches for programs elsewhere: GitHub Actions, Azure DevOps, a cluster. Its tokens stand for applications that trust it.</summary>
public sealed class EmulatedIssuer : IDisposable
{
    private readonly RSA _key = RSA.Create(2048);
    private readonly TimeProvider _clock;

    /// <summary>Makes an issuer with a new key.</summary>
    /// <param name="issuer">Its address as it stands in its tokens, for example <c>https://token.actions.githubusercontent.com</c>.</param>
    public EmulatedIssuer(string issuer)
        : this(issuer, TimeProvider.System)
    {
    }

    internal EmulatedIssuer(string issuer, TimeProvider clock)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(issuer);
        Issuer = issuer;
        _clock = clock;
    }

    /// <summary>The issuer as it stands in its tokens.</summary>
    public string Issuer { get; }

    /// <summary>Issues a token.</summary>
    /// <param name="subject">Who it is about, for example <c>repo:contoso/app:ref:refs/heads/main</c>.</param>
    /// <param name="audience">Who it is for.</param>
    /// <param name="from">From when on it is valid; null is now.</param>
    /// <param name="lifetime">How long it is valid; null is ten minutes.</param>
    public string CreateToken(string subject, string audience = "api://AzureADTokenExchange", DateTimeOffset? from = null, TimeSpan? lifetime = null)
    {
        var start = from ?? _clock.GetUtcNow();
        var handler = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false };
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            Claims = new Dictionary<string, object> { ["sub"] = subject, ["jti"] = Guid.NewGuid().ToString() },
            NotBefore = start.UtcDateTime,
            IssuedAt = start.UtcDateTime,
            Expires = (start + (lifetime ?? TimeSpan.FromMinutes(10))).UtcDateTime,
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(_key), SecurityAlgorithms.RsaSha256),
        });
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    internal bool HasSigned(Assertion assertion) => assertion.IsSignedBy(_key);
}
