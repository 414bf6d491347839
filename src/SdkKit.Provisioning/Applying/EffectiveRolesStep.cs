using SdkKit.Catalog;

namespace SdkKit.Provisioning;

/// <summary>Waits until Resource Manager grants the application, signed in as itself, what its roles hold.</summary>
internal sealed class EffectiveRolesStep(TimeSpan wait) : IProvisioningStep
{
    public string Name => "Effective roles";

    public bool IsNeeded(StepContext context) => wait > TimeSpan.Zero && context.Desired.Roles.Count > 0;

    public async Task<string> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        if (ApplicationCredential.Of(context) is not { } credential)
            return "only the program can tell: it alone can sign in";

        var options = context.Provisioning.Options;
        var start = options.Time.GetTimestamp();
        var permissions = new EffectivePermissions(ArmPipeline.Create(credential, options, context.Provisioning.Cloud));
        var polling = new Polling(options.Time, wait, options.LongestPause);
        foreach (var role in context.Desired.Roles)
        {
            await polling.UntilAsync(
                async () => await IsEffectiveAsync(permissions, role, cancellationToken).ConfigureAwait(false) ? true : throw NotYet(role, wait),
                exception => exception is ProvisioningException { Failure: ProvisioningFailure.NotEffective },
                _ => context.Waiting($"{role.Subject} is not effective yet"),
                cancellationToken).ConfigureAwait(false);
        }

        return $"all effective after {options.Time.GetElapsedTime(start).TotalSeconds:0.0} s";
    }

    private static async Task<bool> IsEffectiveAsync(EffectivePermissions permissions, DesiredRole role, CancellationToken cancellationToken)
    {
        var granted = await permissions.ListAsync(role.Scope.Id, cancellationToken).ConfigureAwait(false);
        // What a custom role grants is not known here; that it is assigned must do.
        return !RoleCatalog.TryFind(role.RoleDefinitionId.ToString("D"), out var definition)
            || definition.Permissions.All(wanted => granted.Any(given => Covers(given, wanted)));
    }

    /// <summary>Roles are listed as they are defined, so their patterns are compared as text.</summary>
    private static bool Covers(RolePermission given, RolePermission wanted) => Holds(given.Actions, wanted.Actions) && Holds(given.DataActions, wanted.DataActions);

    private static bool Holds(IReadOnlyList<string> given, IReadOnlyList<string> wanted) =>
        wanted.All(action => given.Contains(action, StringComparer.OrdinalIgnoreCase));

    private static ProvisioningException NotYet(DesiredRole role, TimeSpan wait) => new(
        ProvisioningFailure.NotEffective,
        $"{role.Subject} is assigned but not effective after {wait.TotalSeconds:0} s; Azure may take 10 minutes: run again with --wait, or use the program with SdkKit:PropagationWindow");
}
