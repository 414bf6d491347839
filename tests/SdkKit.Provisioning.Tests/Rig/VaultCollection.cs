namespace SdkKit.Provisioning.Tests;

/// <summary>One emulator for everything about vaults: the SDK remembers for the whole process which tenant a vault's name belongs to.</summary>
[CollectionDefinition(nameof(VaultCollection))]
public sealed class VaultCollection : ICollectionFixture<EmulatorFixture>;
