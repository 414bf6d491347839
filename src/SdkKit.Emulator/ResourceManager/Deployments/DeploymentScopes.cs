using SdkKit.Emulator.ResourceManager.Resources;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.ResourceManager.Deployments;

internal static class DeploymentScopes
{
    /// <summary>Throws when a template is to be deployed to what does not exist.</summary>
    public static void Require(EmulatorState state, ArmPath scope)
    {
        if (scope.SubscriptionId is { } subscription && !subscription.Equals(state.Read(data => data.Identity.SubscriptionId), StringComparison.OrdinalIgnoreCase))
        {
            throw ArmErrors.SubscriptionNotFound(subscription);
        }

        ResourceHandler.RequireScope(state, scope);
    }
}
