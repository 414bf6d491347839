using System.Globalization;
using Azure.Core;

namespace SdkKit.Testing;

/// <summary>Mints a numbered token per request and remembers what was asked; the tokens open nothing.</summary>
/// <param name="time">The clock of the tokens' expiry.</param>
public sealed class FakeCredential(TimeProvider time) : TokenCredential
{
    private readonly List<TokenRequestContext> _requests = [];

    /// <summary>How long a token is valid.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>What the next requests for a token throw, for example an <c>AuthenticationFailedException</c>; null mints one.</summary>
    public Exception? Failure { get; set; }

    /// <summary>The requests so far: audience, tenant, claims.</summary>
    public IReadOnlyList<TokenRequestContext> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    /// <inheritdoc/>
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        lock (_requests)
        {
            _requests.Add(requestContext);
            return Failure is { } failure
                ? throw failure
                : new AccessToken(string.Create(CultureInfo.InvariantCulture, $"fake-{_requests.Count}"), time.GetUtcNow() + Lifetime);
        }
    }

    /// <inheritdoc/>
    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        new(GetToken(requestContext, cancellationToken));
}
