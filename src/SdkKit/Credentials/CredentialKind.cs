namespace SdkKit.Credentials;

/// <summary>One way for a program to prove who it is.</summary>
/// <param name="Name">How <c>SdkKit:Credential</c> names it.</param>
/// <param name="IsOffered">Whether the settings hold what it cannot do without.</param>
/// <param name="Create">Makes it, or says in one line what is wrong with the settings.</param>
internal sealed record CredentialKind(string Name, Func<CredentialSettings, bool> IsOffered, Func<CredentialSettings, TokenSource> Create);
