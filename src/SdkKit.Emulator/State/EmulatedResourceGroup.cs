namespace SdkKit.Emulator.State;

/// <summary>A resource group of the emulated subscription.</summary>
/// <param name="Name">Name as it was created; compared without regard to case.</param>
/// <param name="Location">Azure region.</param>
public sealed record EmulatedResourceGroup(string Name, string Location);
