//#if (!implicitUsings)
using System;

//#endif
namespace SdkKitTemplate.RootNamespace;

/// <param name="Id">The address of the secret.</param>
/// <param name="Attributes">Whether it can be read, and until when it is meant to be used.</param>
public sealed record VaultSecretItem(string Id, VaultSecretAttributes Attributes)
{
    public string Name => Id[(Id.LastIndexOf('/') + 1)..];
}

/// <param name="Enabled">Whether it can be read.</param>
/// <param name="Exp">When it ends, in seconds since 1970; null is never.</param>
public sealed record VaultSecretAttributes(bool Enabled, long? Exp)
{
    public DateTimeOffset? Expires => Exp is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}
