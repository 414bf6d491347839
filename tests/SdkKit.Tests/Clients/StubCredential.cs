using Azure.Core;

namespace SdkKit.Tests.Clients;

/// <summary>Mints a numbered token per request and remembers what was asked.</summary>
internal sealed class StubCredential(TimeProvider? time = null, TimeSpan? lifetime = null) : TokenCredential
{
    private readonly TimeProvider _time = time ?? TimeProvider.System;

    public List<TokenRequestContext> Requests { get; } = [];

    public Func<int, Exception?> Fail { get; set; } = _ => null;

    public TaskCompletionSource? Gate { get; set; }

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        int number;
        lock (Requests)
        {
            Requests.Add(requestContext);
            number = Requests.Count;
        }

        if (Gate is { } gate)
        {
            await gate.Task.WaitAsync(cancellationToken);
        }

        return Fail(number) is { } exception
            ? throw exception
            : new AccessToken($"token-{number}", _time.GetUtcNow() + (lifetime ?? TimeSpan.FromHours(1)));
    }
}
