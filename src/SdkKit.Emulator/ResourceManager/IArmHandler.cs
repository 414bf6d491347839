using SdkKit.Emulator.Http;

namespace SdkKit.Emulator.ResourceManager;

/// <summary>Answers one kind of Resource Manager path.</summary>
internal interface IArmHandler
{
    /// <summary>Returns the answer, or <see langword="null"/> when the request is for another handler.</summary>
    Task<JsonAnswer?> TryHandleAsync(ArmRequest request);
}
