using System.Diagnostics.CodeAnalysis;
using Azure.Core;
using Microsoft.Extensions.Logging;

namespace SdkKit.Tokens;

/// <summary>The token of one credential for one audience: one volatile read while it is fresh, one refresh at a time when it is not.</summary>
internal sealed class TokenCache(TokenCredential credential, string audience, TimeProvider time, ILogger logger)
{
    // The trailing slash of an audience is part of it, so the scope may well hold a double slash.
    private readonly TokenRequestContext _context = new([audience + "/.default"]);
    private readonly Clock _clock = new(time);
    private readonly Lock _gate = new();
    private volatile CachedToken? _current;
    private Task<CachedToken>? _refresh;
    private bool _refreshForced;

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

    /// <summary>The header to send; it waits for a refresh only when there is no usable token, or when <paramref name="fresh"/> asks for a new one.</summary>
    public async ValueTask<string> GetHeaderAsync(bool fresh, CancellationToken cancellationToken)
    {
        if (!fresh && TryGetHeader(out var header))
        {
            return header;
        }

        var stale = _current;
        var refresh = Refresh(fresh);
        if (!fresh && stale is not null && _clock.Milliseconds < stale.ExpiresAt)
        {
            return stale.Header;
        }

        return (await refresh.WaitAsync(cancellationToken).ConfigureAwait(false)).Header;
    }

    /// <summary>Forgets a token that a service has refused, unless it was replaced meanwhile.</summary>
    public void Forget(string header)
    {
        lock (_gate)
        {
            if (_current?.Header == header)
            {
                _current = null;
            }
        }
    }

    private Task<CachedToken> Refresh(bool force)
    {
        lock (_gate)
        {
            if (_refresh is { IsCompleted: false } && (_refreshForced || !force))
            {
                return _refresh;
            }

            if (!force && _current is { } current && _clock.Milliseconds < current.RefreshAt)
            {
                return Task.FromResult(current);
            }

            _refreshForced = force;
            // Its own task, without a caller's cancellation: whoever gives up must not take the others' token away.
            return _refresh = Task.Run(() => RefreshAsync(force));
        }
    }

    private async Task<CachedToken> RefreshAsync(bool force)
    {
        try
        {
            var token = await FreshToken.AcquireAsync(credential, _context, force, _clock.UtcNow, CancellationToken.None).ConfigureAwait(false);
            if (string.IsNullOrEmpty(token.Token))
            {
                throw new SdkKitConfigurationException($"{credential.GetType().Name} returned an empty token for {audience}; check the credential.");
            }

            return _current = CachedToken.From(token, _clock);
        }
        catch (Exception exception) when (_current is { } usable && _clock.Milliseconds < usable.ExpiresAt)
        {
            TokenLog.RefreshFailed(logger, audience, exception);
            if (force)
            {
                throw;
            }

            return _current = usable.RefreshedLater(_clock);
        }
    }
}
