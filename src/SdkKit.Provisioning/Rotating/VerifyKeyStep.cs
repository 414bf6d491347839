using Azure.Core;
using Azure.Identity;

namespace SdkKit.Provisioning;

/// <summary>Signs in with the new key before anybody else has to. One that is not accepted is removed, and the stored one stays.</summary>
internal sealed class VerifyKeyStep(TimeSpan window) : IProvisioningStep
{
    /// <summary>One replica that has heard of the key is not all of them (microsoft-graph-docs 17966).</summary>
    private const int InARow = 3;

    public string Name => "Verification";

    public bool IsNeeded(StepContext context) => context.Creates(ChangeTarget.ClientSecret) || context.Creates(ChangeTarget.Certificate);

    public async Task<string> RunAsync(StepContext context, CancellationToken cancellationToken)
    {
        var options = context.Provisioning.Options;
        var start = options.Time.GetTimestamp();
        try
        {
            await new Polling(options.Time, window, options.LongestPause).UntilAsync(
                () => SignInAsync(context, cancellationToken),
                exception => exception is AuthenticationFailedException && EntraErrorCode.Of(exception) is EntraErrorCode.WrongSecret or EntraErrorCode.UnknownCertificate,
                _ => context.Waiting("the new key is not accepted everywhere yet"),
                cancellationToken).ConfigureAwait(false);
        }
        catch (AuthenticationFailedException exception) when (EntraErrorCode.Of(exception) is { } code)
        {
            await UndoAsync(context, cancellationToken).ConfigureAwait(false);
            throw new ProvisioningException(
                ProvisioningFailure.Refused,
                $"the new {(context.Secret is null ? "certificate" : "secret")} is refused after {options.Time.GetElapsedTime(start).TotalSeconds:0} s (AADSTS{code}) and was removed; the stored one is unchanged: rotate again later",
                exception);
        }

        return $"accepted after {options.Time.GetElapsedTime(start).TotalSeconds:0.0} s";
    }

    private static async Task UndoAsync(StepContext context, CancellationToken cancellationToken)
    {
        var directory = context.Provisioning.Directory;
        if (context.Certificate is { } certificate)
        {
            await directory.RemoveCertificatesAsync(context.Application!.ObjectId, [certificate.KeyId], cancellationToken).ConfigureAwait(false);
            await context.Provisioning.Certificates!.RemoveSuccessorAsync(cancellationToken).ConfigureAwait(false);
            return;
        }

        await directory.RemovePasswordAsync(context.Application!.ObjectId, context.Secret!.KeyId, cancellationToken).ConfigureAwait(false);
        context.Provisioning.Journal.Close();
    }

    private static async Task<bool> SignInAsync(StepContext context, CancellationToken cancellationToken)
    {
        for (var time = 0; time < InARow; time++)
        {
            // A new credential each time: one that has a token would not ask again.
            await ApplicationCredential.Of(context)!.GetTokenAsync(new TokenRequestContext([context.Provisioning.Cloud.ResourceManagerScope]), cancellationToken).ConfigureAwait(false);
        }

        return true;
    }
}
