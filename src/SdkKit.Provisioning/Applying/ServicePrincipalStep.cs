namespace SdkKit.Provisioning;

/// <summary>Creates the service principal of the application.</summary>
internal sealed class ServicePrincipalStep : IProvisioningStep
{
    public string Name => "Service principal";

    public bool IsNeeded(StepContext context) => context.Plan.Pending(ChangeTarget.ServicePrincipal).Any();

    public async Task<string> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var appId = context.Application!.AppId;
        context.Principal = await context.UntilReplicatedAsync(
            () => CreateAsync(context, appId, cancellationToken), IsLag, "the application is still being replicated", cancellationToken).ConfigureAwait(false);
        return $"object id {context.Principal.ObjectId}";
    }

    private static async Task<PrincipalRecord> CreateAsync(StepContext context, Guid appId, CancellationToken cancellationToken)
    {
        var directory = context.Provisioning.Directory;
        try
        {
            if (await directory.CreatePrincipalAsync(appId, cancellationToken).ConfigureAwait(false) is { } created)
                return created;
        }
        catch (ServiceRefusal refusal) when (refusal.Status == 409)
        {
            // There can be only one for an application: an earlier answer was lost, or somebody was faster.
        }

        return await directory.FindPrincipalAsync(appId, cancellationToken).ConfigureAwait(false)
            ?? throw new ServiceRefusal("Microsoft Graph", 404, "Request_ResourceNotFound", $"the service principal of {appId} does not become visible");
    }

    /// <summary>The two faces of one delay (hashicorp/terraform-provider-azuread 581 and 611); any other 403 is a missing right.</summary>
    private static bool IsLag(ServiceRefusal refusal) => refusal switch
    {
        { Status: 404 } => true,
        { Status: 400, DetailCode: "NoBackingApplicationObject" } => true,
        { Status: 400 } => refusal.Message.Contains("does not reference a valid application object", StringComparison.OrdinalIgnoreCase),
        { Status: 403 } => refusal.Message.Contains("must in the local tenant", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
