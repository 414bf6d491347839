using System.Diagnostics.CodeAnalysis;
using Azure.Core;
using Microsoft.Extensions.Logging;

namespace SdkKit.Tokens;

/// <summary>The token of one credential for one audience and tenant: one volatile read while it is fresh, one refresh at a time when it is not.</summary>
internal sealed class TokenCache(TokenCredential credential, string audience, TimeProvider time, ILogger logger, string? tenantId = null)
{
    // The trailing slash of an audience is part of it, so the scope may well hold a double slash.
    private readonly TokenRequestContext _context = new([audience + "/.default"], tenantId: tenantId, isCaeEnabled: true);
    private readonly Clock _clock = new(time);
    private readonly Lock _gate = new();
    private volatile CachedToken? _current;
    private TokenRefresh? _refresh;

    // What a service has demanded of the next token: it refused the last one.
    private bool _nextIsForced;
    private string? _nextClaims;

    public bool TryGetHeader([NotNullWhen(true)] out string? header)
    {
        var current = _current;
        if (current is not null && _clock.Milliseconds < current.RefreshAt)
        {
            header = current.Header;
            return true;
        }

        header = null;
        return false;
    }

    /// <summary>The header to send; it waits for a refresh only when there is no usable token.</summary>
    public async ValueTask<string> GetHeaderAsync(CancellationToken cancellationToken)
    {
        if (TryGetHeader(out var header))
        {
            return header;
        }

        var stale = _current;
        var refresh = Refresh(force: false, claims: null);
        return stale is not null && _clock.Milliseconds < stale.ExpiresAt
            ? stale.Header
            : await HeaderOfAsync(refresh, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The header of a token that is issued now, past the credential's own cache.</summary>
    public Task<string> GetFreshHeaderAsync(CancellationToken cancellationToken) => HeaderOfAsync(Refresh(force: true, claims: null), cancellationToken);

    /// <summary>Forgets a token that a service has refused, unless it was replaced meanwhile; the next one will be a fresh one with the claims.</summary>
    public void Refuse(string header, string? claims)
    {
        lock (_gate)
        {
            if (_current is null || _current.Header == header)
            {
                _current = null;
                _nextIsForced = true;
                _nextClaims = claims ?? _nextClaims;
            }
        }
    }

    private static async Task<string> HeaderOfAsync(Task<CachedToken> refresh, CancellationToken cancellationToken) =>
        (await refresh.WaitAsync(cancellationToken).ConfigureAwait(false)).Header;

    private Task<CachedToken> Refresh(bool force, string? claims)
    {
        lock (_gate)
        {
            (force, claims) = (force || _nextIsForced, claims ?? _nextClaims);
            if (_refresh?.Serves(force, claims) is true)
            {
                return _refresh.Task;
            }

            if (!force && _current is { } current && _clock.Milliseconds < current.RefreshAt)
            {
                return Task.FromResult(current);
            }

            // Its own task, without a caller's cancellation: whoever gives up must not take the others' token away.
            var task = Task.Run(() => RefreshAsync(force, claims));
            _refresh = new TokenRefresh(task, force, claims);
            return task;
        }
    }

    private async Task<CachedToken> RefreshAsync(bool force, string? claims)
    {
        using var observed = TokenTelemetry.Start(audience, logger);
        try
        {
            var context = claims is null ? _context : FreshToken.WithClaims(_context, claims);
            var token = force
                ? await FreshToken.AcquireAsync(credential, context, _clock.UtcNow, CancellationToken.None).ConfigureAwait(false)
                : await credential.GetTokenAsync(context, CancellationToken.None).ConfigureAwait(false);
            if (string.IsNullOrEmpty(token.Token))
            {
                throw new SdkKitConfigurationException($"{credential.GetType().Name} returned an empty token for {audience}; check the credential.");
            }

            observed.Succeeded(token.ExpiresOn);
            return Take(CachedToken.From(token, _clock), force, claims);
        }
        catch (Exception exception)
        {
            observed.Failed(exception);
            if (force || _current is not { } usable || _clock.Milliseconds >= usable.ExpiresAt)
            {
                throw;
            }

            TokenLog.RefreshFailed(logger, audience, exception);
            return _current = usable.RefreshedLater(_clock);
        }
    }

    private CachedToken Take(CachedToken token, bool force, string? claims)
    {
        lock (_gate)
        {
            // A service may have refused the present token while this one was fetched from where that one came from.
            if (_nextIsForced && !force)
            {
                return token;
            }

            if (_nextClaims == claims)
            {
                (_nextIsForced, _nextClaims) = (false, null);
            }

            return _current = token;
        }
    }
}
