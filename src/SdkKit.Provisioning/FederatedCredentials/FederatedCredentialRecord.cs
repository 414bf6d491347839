namespace SdkKit.Provisioning;

/// <summary>A federated credential as the directory shows it.</summary>
/// <param name="Name">Its name, which never changes.</param>
/// <param name="Issuer">Who issues the tokens.</param>
/// <param name="Subject">Who they are about.</param>
/// <param name="Audience">Who they are for; <see langword="null"/> when it says none, as flexible credentials do.</param>
internal sealed record FederatedCredentialRecord(string Name, string Issuer, string? Subject, string? Audience)
{
    public string? Id { get; init; }

    /// <summary>Whether SdkKit made it: its names begin alike, and the application is its own.</summary>
    public bool IsOurs => Name.StartsWith(FederatedSubject.NamePrefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it accepts exactly these tokens. One of ours that somebody altered to say so goes by its name.</summary>
    public bool Is(FederatedSubject subject) =>
        HasPairOf(subject) && Audience == subject.Audience && (!IsOurs || Name == subject.Name);

    /// <summary>No application can have two with one issuer and subject.</summary>
    public bool HasPairOf(FederatedSubject subject) => Issuer == subject.Issuer && Subject == subject.Subject;

    /// <summary>What people take for the same, and Entra ID does not.</summary>
    public bool DiffersInCaseOnly(FederatedSubject subject) =>
        !HasPairOf(subject) && string.Equals(Issuer, subject.Issuer, StringComparison.OrdinalIgnoreCase) && string.Equals(Subject, subject.Subject, StringComparison.OrdinalIgnoreCase);
}
