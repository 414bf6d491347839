namespace SdkKit.Provisioning;

/// <summary>
/// Whether an application may be taken that holds the unique name and that the store does not know. Any user of a tenant may have registered
/// the name first, and whoever can sign in as the application gets its roles: it is taken only when nobody but the caller can, or when asked to.
/// </summary>
internal sealed class AdoptionRefusal(DesiredState desired, ActualState actual, SignedInCaller caller, SecretMarker marker, Guid? agreed)
{
    /// <summary>Why nothing is done, in one line with the way out; <see langword="null"/> when the application may be taken or made.</summary>
    public string? Find() => actual switch
    {
        { Application: null, Deleted: { } deleted } =>
            $"the unique name {desired.UniqueName} is held by the deleted application {deleted.Application.ObjectId} (client id {deleted.Application.AppId}, deleted {deleted.DeletedAt:yyyy-MM-dd HH:mm}Z);"
            + $" bring it back with --adopt {deleted.Application.AppId}, or remove it for good with 'sdkkit destroy --purge'",
        { Application: { } application, Owners: { } owners } when agreed != application.AppId && string.Join(", ", Others(application, owners)) is { Length: > 0 } others =>
            $"{desired.UniqueName} is an application that this store does not know (client id {application.AppId}, registered {application.CreatedAt:yyyy-MM-dd}),"
            + $" and others can sign in as it: {others}; if it is yours, add --adopt {application.AppId}",
        _ => null,
    };

    private IEnumerable<string> Others(ApplicationRecord application, IReadOnlyList<OwnerRecord> owners)
    {
        // An interrupted run leaves owners that are wanted to a store that does not know the application yet.
        foreach (var owner in owners.Where(owner => owner.ObjectId != caller.ObjectId && !desired.Registration.Owners.Any(wanted => wanted.ToString() == owner.ObjectId)))
            yield return $"its owner {owner.DisplayName ?? owner.ObjectId}";

        // Secrets of this very store are what an earlier run left behind; they are removed.
        if (application.Passwords.Count(key => !marker.IsOfThisStore(key.DisplayName)) is > 0 and var secrets)
            yield return Count(secrets, "client secret");
        if (application.Certificates.Count(key => !marker.IsOfThisStore(key.DisplayName)) is > 0 and var certificates)
            yield return Count(certificates, "certificate");
        // Those that are wanted are for those whom the environment trusts anyway.
        if (actual.FederatedCredentials.Count(credential => !Wanted.Any(credential.Is)) is > 0 and var federated)
            yield return Count(federated, "federated credential");
    }

    private IReadOnlyList<FederatedSubject> Wanted => (desired.Credential as DesiredCredential.Federated)?.Subjects ?? [];

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
