namespace SdkKit.Provisioning;

/// <summary>Removes the secret of a request whose answer was lost. What shows up later still carries its marker, and the next apply removes it.</summary>
internal static class LostSecret
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(5);

    public static async Task RemoveAsync(StepContext context, string marker, CancellationToken cancellationToken)
    {
        var options = context.Provisioning.Options;
        var polling = new Polling(options.Time, Window, options.LongestPause);
        try
        {
            var found = await polling.UntilAsync(
                () => FindAsync(context, marker, cancellationToken), exception => exception is SecretNotVisibleException, _ => { }, cancellationToken).ConfigureAwait(false);
            foreach (var key in found)
                await context.Provisioning.Directory.RemovePasswordAsync(context.Application!.ObjectId, key, cancellationToken).ConfigureAwait(false);
        }
        catch (SecretNotVisibleException)
        {
            // Most likely the request never arrived.
        }
    }

    private static async Task<IReadOnlyList<Guid>> FindAsync(StepContext context, string marker, CancellationToken cancellationToken)
    {
        var application = await context.Provisioning.Directory.FindApplicationAsync(context.Desired.UniqueName, cancellationToken).ConfigureAwait(false);
        Guid[] keys = [.. (application?.Passwords ?? []).Where(key => key.DisplayName == marker).Select(key => key.KeyId)];
        return keys.Length > 0 ? keys : throw new SecretNotVisibleException();
    }

    private sealed class SecretNotVisibleException : Exception;
}
