namespace SdkKit.Http;

/// <summary>Two ways to be cancelled as one: the token of the call, and the one of whoever reads the sequence.</summary>
internal readonly struct LinkedCancellation : IDisposable
{
    private readonly CancellationTokenSource? _both;

    public LinkedCancellation(CancellationToken one, CancellationToken other)
    {
        _both = one.CanBeCanceled && other.CanBeCanceled && one != other ? CancellationTokenSource.CreateLinkedTokenSource(one, other) : null;
        Token = _both?.Token ?? (one.CanBeCanceled ? one : other);
    }

    public CancellationToken Token { get; }

    public void Dispose() => _both?.Dispose();
}
