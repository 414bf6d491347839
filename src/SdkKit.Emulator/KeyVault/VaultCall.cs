using SdkKit.Emulator.State;

namespace SdkKit.Emulator.KeyVault;

/// <summary>A request that the vault has let in.</summary>
internal sealed record VaultCall(EmulatedResource Vault, string Host)
{
    public string Address(string path) => $"https://{Host}{path}";
}
