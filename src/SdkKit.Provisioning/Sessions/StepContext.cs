namespace SdkKit.Provisioning;

/// <summary>What the steps of one run share, and hand on to the next.</summary>
internal sealed class StepContext(ProvisioningContext provisioning, ProvisioningPlan plan)
{
    public ProvisioningContext Provisioning => provisioning;

    public ProvisioningPlan Plan => plan;

    public DesiredState Desired => provisioning.Desired;

    public ActualState Actual => plan.Actual!;

    /// <summary>The application, from the plan or as the first step made it.</summary>
    public ApplicationRecord? Application { get; set; } = plan.Actual!.Application;

    /// <summary>The service principal, from the plan or as its step made it.</summary>
    public PrincipalRecord? Principal { get; set; } = plan.Actual.Principal;

    /// <summary>The secret that this run minted.</summary>
    public MintedSecret? Secret { get; set; }

    /// <summary>The certificate that this run made or registered.</summary>
    public LocalCertificate? Certificate { get; set; }

    /// <summary>Reports that the running step waits.</summary>
    public Action<string> Waiting { get; set; } = _ => { };

    public bool Creates(ChangeTarget target) => plan.Pending(target).Any(change => change.Kind == ChangeKind.Create);

    /// <summary>Tries again until the directory has caught up.</summary>
    public Task<T> UntilReplicatedAsync<T>(Func<Task<T>> attempt, Func<ServiceRefusal, bool> isLag, string what, CancellationToken cancellationToken) =>
        provisioning.Replication.UntilAsync(attempt, exception => exception is ServiceRefusal refusal && isLag(refusal), _ => Waiting(what), cancellationToken);
}
