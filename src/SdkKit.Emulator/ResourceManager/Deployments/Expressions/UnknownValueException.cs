namespace SdkKit.Emulator.ResourceManager.Deployments.Expressions;

/// <summary>A value that only the deployment itself can bring about: a preview goes on without it.</summary>
internal sealed class UnknownValueException(string what) : Exception($"{what} is not known before the deployment.");
