using SdkKit.Emulator.Seeding;

namespace SdkKit.Emulator.State;

/// <summary>Everything that outlives a run when a state file is given.</summary>
internal sealed class StateData
{
    public const int CurrentVersion = 2;

    public int Version { get; init; } = CurrentVersion;

    public required SeedIdentity Identity { get; init; }

    public List<EmulatedApplication> Applications { get; init; } = [];

    public List<EmulatedServicePrincipal> ServicePrincipals { get; init; } = [];

    public List<EmulatedRoleAssignment> RoleAssignments { get; init; } = [];

    public List<EmulatedRoleDefinition> RoleDefinitions { get; init; } = [];

    public List<EmulatedResourceGroup> ResourceGroups { get; init; } = [];

    public List<EmulatedResource> Resources { get; init; } = [];

    public List<EmulatedSecret> Secrets { get; init; } = [];

    public StateData Copy() => new()
    {
        Identity = Identity,
        Applications = [.. Applications],
        ServicePrincipals = [.. ServicePrincipals],
        RoleAssignments = [.. RoleAssignments],
        RoleDefinitions = [.. RoleDefinitions],
        ResourceGroups = [.. ResourceGroups],
        Resources = [.. Resources],
        Secrets = [.. Secrets],
    };
}
