namespace SdkKit.Provisioning;

/// <summary>
/// Many applications of one tenant, each brought to its desired state as by a <see cref="ProvisioningSession"/> of its own, some at a time. What one of
/// them fails by does not stop the others, unless it would stop them all. An interrupted set is run again: what is done costs only reads.
/// </summary>
public sealed class ProvisioningSet
{
    private readonly IReadOnlyList<DesiredState> _applications;
    private readonly ProvisioningOptions _options;
    private readonly SetOptions _set;
    private readonly Lock _gate = new();

    /// <summary>Prepares a set; nothing is sent.</summary>
    /// <param name="applications">What is wanted.</param>
    /// <param name="options">What each session works with; its progress is not reported, that of the set is.</param>
    /// <param name="set">How many at a time, and who is told.</param>
    /// <exception cref="ProvisioningException">Two of the applications would be one, or keep their credentials in one place.</exception>
    public ProvisioningSet(IReadOnlyList<DesiredState> applications, ProvisioningOptions options, SetOptions? set = null)
    {
        SetRules.Verify(applications, options);
        _applications = applications;
        _set = set ?? new();
        _options = options with { Progress = null, Shared = new(), Throttle = options.Throttle, Audit = options.Audit is { } keep ? OneAtATime(keep) : null };
    }

    /// <summary>How long the service that asks for most wants nobody to come just now.</summary>
    public TimeSpan Throttled => _options.Throttle.Wait;

    /// <summary>Finds out what applying all would do. Only reads.</summary>
    public Task<SetResult> PlanAsync(CancellationToken cancellationToken = default) => EachAsync(Planned((session, cancellation) => session.PlanAsync(cancellation)), cancellationToken);

    /// <summary>Finds out what destroying all would remove. Only reads.</summary>
    public Task<SetResult> PlanDestroyAsync(DestroyOptions options, CancellationToken cancellationToken = default) =>
        EachAsync(Planned((session, cancellation) => session.PlanDestroyAsync(options, cancellation)), cancellationToken);

    /// <summary>Finds out what rotating all would do. Only reads.</summary>
    public Task<SetResult> PlanRotateAsync(RotateOptions options, CancellationToken cancellationToken = default) =>
        EachAsync(Planned((session, cancellation) => session.PlanRotateAsync(options, cancellation)), cancellationToken);

    /// <summary>Applies each.</summary>
    /// <param name="options">How each is applied; its expected plan is taken from <paramref name="agreed"/>.</param>
    /// <param name="agreed">The plans that were agreed to; an application that is not in it is left alone. <see langword="null"/> accepts any.</param>
    /// <param name="cancellationToken">Stops the set.</param>
    public Task<SetResult> ApplyAsync(ApplyOptions options, SetResult? agreed = null, CancellationToken cancellationToken = default) =>
        EachAsync(Done((session, plan, cancellation) => session.ApplyAsync(options with { Expected = plan }, cancellation), agreed), cancellationToken);

    /// <summary>Destroys each; see <see cref="ApplyAsync"/>.</summary>
    public Task<SetResult> DestroyAsync(DestroyOptions options, SetResult? agreed = null, CancellationToken cancellationToken = default) =>
        EachAsync(Done((session, plan, cancellation) => session.DestroyAsync(options with { Expected = plan }, cancellation), agreed), cancellationToken);

    /// <summary>Rotates each; see <see cref="ApplyAsync"/>.</summary>
    public Task<SetResult> RotateAsync(RotateOptions options, SetResult? agreed = null, CancellationToken cancellationToken = default) =>
        EachAsync(Done((session, plan, cancellation) => session.RotateAsync(options with { Expected = plan }, cancellation), agreed), cancellationToken);

    private static Func<DesiredState, ProvisioningSession, CancellationToken, Task<SetOutcome>> Planned(Func<ProvisioningSession, CancellationToken, Task<ProvisioningPlan>> plan) =>
        async (desired, session, cancellationToken) => Outcome(desired) with { Plan = await plan(session, cancellationToken).ConfigureAwait(false) };

    private static Func<DesiredState, ProvisioningSession, CancellationToken, Task<SetOutcome>> Done(
        Func<ProvisioningSession, ProvisioningPlan?, CancellationToken, Task<ProvisioningResult>> work, SetResult? agreed)
    {
        var plans = agreed?.Applications.ToDictionary(outcome => outcome.UniqueName, StringComparer.OrdinalIgnoreCase);
        return async (desired, session, cancellationToken) => plans is not null && plans[desired.UniqueName] is { Error: not null } failed
            ? failed
            : Outcome(desired) with { Result = await work(session, plans?[desired.UniqueName].Plan, cancellationToken).ConfigureAwait(false) };
    }

    private static SetOutcome Outcome(DesiredState desired) => new() { UniqueName = desired.UniqueName, Environment = desired.Environment, ExitCode = 0 };

    private async Task<SetResult> EachAsync(Func<DesiredState, ProvisioningSession, CancellationToken, Task<SetOutcome>> work, CancellationToken cancellationToken)
    {
        await SignInAsync(cancellationToken).ConfigureAwait(false);
        var outcomes = new SetOutcome[_applications.Count];
        var (done, unreachable) = (0, 0);
        ProvisioningException? all = null;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _set.Concurrency, CancellationToken = stop.Token };
        try
        {
            await Parallel.ForAsync(0, outcomes.Length, parallel, async (index, cancellation) =>
            {
                var start = _options.Time.GetTimestamp();
                var desired = _applications[index];
                try
                {
                    outcomes[index] = await work(desired, new ProvisioningSession(desired, _options), cancellation).ConfigureAwait(false);
                    Interlocked.Exchange(ref unreachable, 0);
                }
                catch (ProvisioningException failure)
                {
                    outcomes[index] = SetOutcome.Of(desired, failure);
                    if (StopsAll(failure, ref unreachable) && Interlocked.CompareExchange(ref all, failure, null) is null)
                        await stop.CancelAsync().ConfigureAwait(false);
                }

                // Counted where it is told, so that whoever listens never sees the count go back.
                lock (_gate)
                {
                    _set.Progress?.Invoke(new(++done, outcomes.Length, outcomes[index], _options.Time.GetElapsedTime(start)));
                }
            }).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (all is not null)
        {
            throw all;
        }

        return all is null ? new() { Applications = outcomes } : throw all;
    }

    /// <summary>Once, before all of them would at the same time.</summary>
    private async Task SignInAsync(CancellationToken cancellationToken)
    {
        var cloud = CloudAddresses.Of(_applications[0].Cloud);
        try
        {
            // The clients' tokens can be revoked early and are kept apart from ours.
            foreach (var (scope, isRevocable) in new[] { (cloud.ResourceManagerScope, false), (cloud.ResourceManagerScope, true), ($"{cloud.GraphAudience}/.default", false), ($"{cloud.GraphAudience}/.default", true) })
                await _options.Credential.GetTokenAsync(new([scope], tenantId: _applications[0].TenantId?.ToString(), isCaeEnabled: isRevocable), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && FailureTranslator.IsFromService(exception))
        {
            throw FailureTranslator.Translate(exception, changing: false);
        }
    }

    /// <summary>Whether every other application would meet it, too: nobody is signed in, or nobody has reached a service for a while.</summary>
    private bool StopsAll(ProvisioningException failure, ref int unreachable) => failure.Failure switch
    {
        ProvisioningFailure.NotSignedIn => true,
        ProvisioningFailure.Unreachable => Interlocked.Increment(ref unreachable) >= _set.Concurrency,
        _ => false,
    };

    private Action<AuditEntry> OneAtATime(Action<AuditEntry> keep) => entry =>
    {
        lock (_gate)
        {
            keep(entry);
        }
    };
}
