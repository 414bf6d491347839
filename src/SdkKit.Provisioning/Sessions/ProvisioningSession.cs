namespace SdkKit.Provisioning;

/// <summary>
/// Brings the registration, roles and credential of one application to the desired state, or removes them. Every operation can be
/// repeated, also after it was interrupted anywhere. A cancelled operation throws <see cref="OperationCanceledException"/>.
/// </summary>
public sealed class ProvisioningSession
{
    private readonly DesiredState _desired;
    private readonly ProvisioningOptions _options;
    private readonly ICredentialStore _store;

    /// <summary>Prepares a session; nothing is sent.</summary>
    public ProvisioningSession(DesiredState desired, ProvisioningOptions options)
        : this(desired, options, CredentialStores.For(desired, options))
    {
    }

    internal ProvisioningSession(DesiredState desired, ProvisioningOptions options, ICredentialStore store)
    {
        _desired = desired;
        _options = options;
        _store = store;
    }

    /// <summary>Whether an apply or a rotation writes the secret to standard output, as was asked for.</summary>
    internal bool ShowsSecret => _desired.Store is StoreTarget.StandardOutput;

    /// <summary>Finds out what an apply would do. Only reads.</summary>
    /// <exception cref="ProvisioningException">Nobody is signed in, a right is missing, a service cannot be reached, or a journal is damaged.</exception>
    public Task<ProvisioningPlan> PlanAsync(CancellationToken cancellationToken = default) => ReadingAsync(PlanApplyAsync, cancellationToken);

    /// <summary>Finds out what a destroy would remove. Only reads.</summary>
    /// <exception cref="ProvisioningException">As for <see cref="PlanAsync"/>.</exception>
    public Task<ProvisioningPlan> PlanDestroyAsync(CancellationToken cancellationToken = default) => PlanDestroyAsync(new DestroyOptions(), cancellationToken);

    /// <summary>Finds out what a destroy with these options would remove, deleted items included. Only reads.</summary>
    /// <exception cref="ProvisioningException">As for <see cref="PlanAsync"/>.</exception>
    public Task<ProvisioningPlan> PlanDestroyAsync(DestroyOptions options, CancellationToken cancellationToken = default) =>
        ReadingAsync(DestroyPlan(options), cancellationToken);

    /// <summary>Makes a plan under a lock and carries it out; ends with the proof that the stored credential gets a token.</summary>
    /// <exception cref="ProvisioningException">See <see cref="ProvisioningFailure"/>; running again continues.</exception>
    public Task<ProvisioningResult> ApplyAsync(ApplyOptions? options = null, CancellationToken cancellationToken = default) =>
        ChangingAsync("apply", PlanApplyAsync, ApplySteps.For(_desired.Credential, options ?? new()), options?.Expected, cancellationToken);

    /// <summary>Removes role assignments, credentials, service principal, application and stored settings.</summary>
    /// <exception cref="ProvisioningException">See <see cref="ProvisioningFailure"/>; running again continues.</exception>
    public Task<ProvisioningResult> DestroyAsync(DestroyOptions? options = null, CancellationToken cancellationToken = default) =>
        ChangingAsync("destroy", DestroyPlan(options), DestroySteps.For(options ?? new()), options?.Expected, cancellationToken);

    /// <summary>Finds out what a rotation would do. Only reads.</summary>
    /// <exception cref="ProvisioningException">As for <see cref="PlanAsync"/>, or nothing is provisioned yet.</exception>
    public Task<ProvisioningPlan> PlanRotateAsync(RotateOptions? options = null, CancellationToken cancellationToken = default) => ReadingAsync(RotatePlan(options), cancellationToken);

    /// <summary>Replaces the stored client secret or certificate: a new one is made, verified by signing in, stored, and only then the old one retires.</summary>
    /// <exception cref="ProvisioningException">See <see cref="ProvisioningFailure"/>; the store holds a working one all the same, and running again continues.</exception>
    public Task<ProvisioningResult> RotateAsync(RotateOptions? options = null, CancellationToken cancellationToken = default) =>
        ChangingAsync("rotate", RotatePlan(options), RotateSteps.For(_desired.Credential, options ?? new()), options?.Expected, cancellationToken);

    /// <summary>Finds the ids of what is there already. Only reads.</summary>
    /// <exception cref="ProvisioningException">As for <see cref="PlanAsync"/>.</exception>
    public Task<ExistingObjects> FindExistingAsync(CancellationToken cancellationToken = default) => ReadingAsync(
        async (context, cancellation) => ExistingObjects.Of(await ActualStateReader.ReadAsync(context, cancellation).ConfigureAwait(false), _desired), cancellationToken);

    private async Task<ProvisioningPlan> PlanApplyAsync(ProvisioningContext context, CancellationToken cancellationToken)
    {
        var actual = await ActualStateReader.ReadAsync(context, cancellationToken).ConfigureAwait(false);
        var plan = new ApplyPlanner(_desired, actual, context.Caller.TenantId, context.Marker, _store.Description, _options.Time.GetUtcNow()).Plan();
        return await CheckAsync(context, plan, actual, cancellationToken).ConfigureAwait(false);
    }

    private Func<ProvisioningContext, CancellationToken, Task<ProvisioningPlan>> DestroyPlan(DestroyOptions? options) => async (context, cancellationToken) =>
    {
        var actual = await ActualStateReader.ReadAsync(context, cancellationToken).ConfigureAwait(false);
        if (options?.Purge != true)
            actual = actual with { Deleted = null };
        var plan = new DestroyPlanner(_desired, actual, context.Caller.TenantId, context.Marker, _store.Description).Plan();
        return await CheckAsync(context, plan, actual with { Deleted = null }, cancellationToken).ConfigureAwait(false);
    };

    private Func<ProvisioningContext, CancellationToken, Task<ProvisioningPlan>> RotatePlan(RotateOptions? options) => async (context, cancellationToken) =>
    {
        var actual = await ActualStateReader.ReadAsync(context, cancellationToken).ConfigureAwait(false);
        var grace = (options ?? new()).Grace;
        var plan = new RotatePlanner(_desired, actual, context.Caller.TenantId, context.Marker, _store.Description, _options.Time.GetUtcNow(), grace).Plan();
        return await CheckAsync(context, plan, actual, cancellationToken).ConfigureAwait(false);
    };

    /// <summary>May this be done, and can the caller do it?</summary>
    private Task<ProvisioningPlan> CheckAsync(ProvisioningContext context, ProvisioningPlan plan, ActualState actual, CancellationToken cancellationToken)
    {
        var refusal = new AdoptionRefusal(_desired, actual, context.Caller, context.Marker, _options.Adopt).Find();
        return AuthorityCheck.CheckAsync(context, plan with { Refusal = refusal ?? plan.Refusal }, cancellationToken);
    }

    private async Task<T> ReadingAsync<T>(Func<ProvisioningContext, CancellationToken, Task<T>> read, CancellationToken cancellationToken, AuditTrail? audit = null)
    {
        try
        {
            using var context = await ProvisioningContext.OpenAsync(_desired, _store, _options, audit, cancellationToken).ConfigureAwait(false);
            return await read(context, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && FailureTranslator.IsFromService(exception))
        {
            throw FailureTranslator.Translate(exception, changing: false);
        }
    }

    private Task<ProvisioningResult> ChangingAsync(
        string operation,
        Func<ProvisioningContext, CancellationToken, Task<ProvisioningPlan>> makePlan,
        IReadOnlyList<IProvisioningStep> steps,
        ProvisioningPlan? expected,
        CancellationToken cancellationToken) => ReadingAsync(
            async (context, cancellation) =>
            {
                using var only = context.Journal.Lock();
                var plan = await makePlan(context, cancellation).ConfigureAwait(false);
                plan.RequireAllowed();
                plan.RequireSameAs(expected);
                var run = new StepContext(context, plan);
                var outcomes = await new StepRunner(_options).RunAsync(steps, run, cancellation).ConfigureAwait(false);
                return Result(run, outcomes);
            },
            cancellationToken,
            _options.Audit is { } keep ? new AuditTrail(keep, operation, _desired.UniqueName, _options.Time) : null);

    private ProvisioningResult Result(StepContext run, IReadOnlyList<StepOutcome> outcomes) => new()
    {
        UniqueName = _desired.UniqueName,
        TenantId = run.Plan.TenantId,
        ClientId = (run.Application?.AppId ?? run.Actual.Identity?.ClientId)?.ToString(),
        PrincipalId = run.Principal?.ObjectId,
        CredentialKeyId = run.Secret?.KeyId ?? run.Certificate?.KeyId ?? _desired.Credential switch
        {
            DesiredCredential.ClientSecret => run.Actual.Stored.CredentialKeyId,
            DesiredCredential.Certificate => run.Actual.Certificate?.KeyId,
            _ => null,
        },
        Store = _store.Description,
        Changed = run.Plan.HasChanges,
        Steps = outcomes,
    };
}
