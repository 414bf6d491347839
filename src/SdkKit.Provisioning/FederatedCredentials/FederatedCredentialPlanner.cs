namespace SdkKit.Provisioning;

/// <summary>
/// The difference between the subjects that are wanted and the federated credentials that exist. Foreign ones are left alone and shown: whoever
/// may use them can sign in as the application.
/// </summary>
internal sealed class FederatedCredentialPlanner(IReadOnlyList<FederatedSubject> wanted, IReadOnlyList<FederatedCredentialRecord> existing)
{
    /// <summary>Why the directory would not take them, with the way out; <see langword="null"/> when it would.</summary>
    public string? Refusal
    {
        get
        {
            var foreign = existing.Where(credential => !credential.IsOurs).ToList();
            var missing = wanted.Where(subject => !foreign.Exists(credential => credential.Is(subject))).ToList();
            if (missing.Select(subject => foreign.Find(credential => credential.HasPairOf(subject))).OfType<FederatedCredentialRecord>().FirstOrDefault() is { } taken)
                return $"the federated credential '{taken.Name}', which SdkKit did not make, has the issuer and subject of a wanted one but the audience '{taken.Audience}'; remove it, or set \"audience\" to that";

            return foreign.Count + missing.Count > DesiredCredential.Federated.MostSubjects
                ? $"the application has {foreign.Count} federated credentials that SdkKit did not make; with {missing.Count} more it would have over {DesiredCredential.Federated.MostSubjects}, the most there can be: remove some"
                : null;
        }
    }

    /// <summary>In the order in which they are made good: what is in the way of others goes first, what is merely not wanted any more goes last.</summary>
    public IEnumerable<PlannedChange> Changes()
    {
        var extra = existing.Where(credential => credential.IsOurs && wanted.All(subject => subject.Name != credential.Name)).ToList();
        var isFull = existing.Count + wanted.Count(subject => Find(subject) is null) > DesiredCredential.Federated.MostSubjects;
        var inTheWay = extra.Where(credential => isFull || wanted.Any(credential.HasPairOf)).ToList();
        return
        [
            .. inTheWay.Select(Removal),
            .. wanted.Select(Change).OrderBy(change => change.Kind is not ChangeKind.Update),
            .. extra.Except(inTheWay).Select(Removal),
            .. existing.Where(credential => !credential.IsOurs && !wanted.Any(credential.Is)).Select(credential =>
                Line(ChangeKind.None, $"{credential.Subject ?? credential.Name} of {credential.Issuer}", $"'{credential.Name}' is not SdkKit's; left alone{Similar(credential)}")),
        ];
    }

    private PlannedChange Change(FederatedSubject subject) => Find(subject) switch
    {
        null => Line(ChangeKind.Create, Describe(subject), $"its tokens stand for the application{Similar(subject)}") with { Federated = subject },
        var found when found.Is(subject) => Line(ChangeKind.None, Describe(subject), found.IsOurs ? "trusted" : $"trusted under the name {found.Name}, which is kept"),
        var altered => Line(ChangeKind.Update, Describe(subject), $"somebody altered it to '{altered.Subject}' of {altered.Issuer} for '{altered.Audience}'") with { Federated = subject },
    };

    private FederatedCredentialRecord? Find(FederatedSubject subject) =>
        existing.FirstOrDefault(credential => credential.Is(subject)) ?? existing.FirstOrDefault(credential => credential.Name == subject.Name);

    private string Similar(FederatedSubject subject) => existing.FirstOrDefault(credential => credential.DiffersInCaseOnly(subject)) is { } near
        ? $"; '{near.Subject}' of '{near.Name}' differs in case, which Entra ID tells apart"
        : "";

    private string Similar(FederatedCredentialRecord credential) => wanted.FirstOrDefault(credential.DiffersInCaseOnly) is { } near
        ? $"; it differs from the wanted '{near.Subject}' in case, which Entra ID tells apart"
        : "";

    private static PlannedChange Removal(FederatedCredentialRecord credential) =>
        Line(ChangeKind.Delete, $"{credential.Subject ?? credential.Name} of {credential.Issuer}", "the environment does not ask for it any more") with { FederatedName = credential.Name };

    private static string Describe(FederatedSubject subject) => $"{subject.Subject} of {subject.Issuer}";

    private static PlannedChange Line(ChangeKind kind, string subject, string reason) =>
        new() { Kind = kind, Target = ChangeTarget.FederatedCredential, Subject = subject, Reason = reason };
}
