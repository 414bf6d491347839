namespace SdkKit.Provisioning;

/// <summary>The page on which an administrator grants everything that the registration lists.</summary>
internal static class ConsentLink
{
    public static string For(StepContext context) =>
        $"{context.Provisioning.Cloud.Authority.TrimEnd('/')}/{context.Plan.TenantId}/adminconsent?client_id={context.Application!.AppId}";
}
