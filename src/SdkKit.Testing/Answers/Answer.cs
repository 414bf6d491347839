namespace SdkKit.Testing.Answers;

/// <summary>One answer, or what comes in place of one.</summary>
/// <param name="SendAsync">Makes the answer.</param>
internal sealed record Answer(Func<FakeRequest, CancellationToken, Task<HttpResponseMessage>> SendAsync)
{
    /// <summary>Whether the next answer's turn has come, after this one was sent so many times.</summary>
    public Func<int, bool> IsOver { get; init; } = static sent => sent >= 1;

    public static Answer Of(Func<HttpResponseMessage> create) => new((_, _) => Task.FromResult(create()));

    /// <summary>The same answer, changed before it is sent.</summary>
    public Answer Then(Action<HttpResponseMessage> change) => this with
    {
        SendAsync = async (request, cancellationToken) =>
        {
            var response = await SendAsync(request, cancellationToken).ConfigureAwait(false);
            change(response);
            return response;
        },
    };
}
