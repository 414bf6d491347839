using System.Globalization;

namespace SdkKit.Provisioning;

/// <summary>
/// Waits until Resource Manager grants the application, signed in as itself, what its roles hold; and proves it by a call that needs the role, where the
/// role allows one that changes nothing.
/// </summary>
internal sealed class EffectiveRolesStep(TimeSpan wait) : IProvisioningStep
{
    /// <summary>One replica that has heard of the assignment is not all of them.</summary>
    private const int InARow = 3;

    public string Name => "Effective roles";

    public bool IsNeeded(StepContext context) => wait > TimeSpan.Zero && context.Desired.Roles.Count > 0;

    public async Task<string> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        if (ApplicationCredential.Of(context) is null)
            return "only the program can tell: it alone can sign in";

        var options = context.Provisioning.Options;
        var start = options.Time.GetTimestamp();
        var polling = new Polling(options.Time, wait, options.LongestPause);
        var proofs = new List<string>();
        var last = "";
        foreach (var role in context.Desired.Roles)
        {
            proofs.Add(await polling.UntilAsync(
                async () =>
                {
                    var proof = new RoleProof(role);
                    for (var time = 0; time < InARow; time++)
                    {
                        // A new token each time: what one says of its owner does not change any more.
                        var arm = ArmPipeline.Create(ApplicationCredential.Of(context)!, options, context.Provisioning.Cloud);
                        if (await proof.FindObjectionAsync(arm, context.Principal!.ObjectId, cancellationToken).ConfigureAwait(false) is { } objection)
                            throw NotYet(role, last = objection);
                    }

                    return proof.Description;
                },
                exception => exception is ProvisioningException { Failure: ProvisioningFailure.NotEffective },
                _ => context.Waiting($"{role.Subject} is not effective yet: {last}"),
                cancellationToken).ConfigureAwait(false));
        }

        var reason = last.Length > 0 ? $" (until then: {last})" : "";
        return string.Create(CultureInfo.InvariantCulture, $"all effective after {options.Time.GetElapsedTime(start).TotalSeconds:0.0} s{reason}: {string.Join("; ", proofs)}");
    }

    private ProvisioningException NotYet(DesiredRole role, string objection) => new(
        ProvisioningFailure.NotEffective,
        $"{role.Subject} is assigned but not effective after {wait.TotalSeconds:0} s ({objection}); Azure may take 10 minutes: run again with --wait, or use the program with SdkKit:PropagationWindow");
}
