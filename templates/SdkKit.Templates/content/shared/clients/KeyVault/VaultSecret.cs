namespace SdkKitTemplate.RootNamespace;

/// <param name="Id">The address of this version.</param>
/// <param name="Value">The secret itself: never print or log it.</param>
public sealed record VaultSecret(string Id, string Value)
{
    /// <summary>The address alone, so that the value does not get into a log by being interpolated.</summary>
    public override string ToString() => Id;
}
