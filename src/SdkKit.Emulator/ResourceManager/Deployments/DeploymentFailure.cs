namespace SdkKit.Emulator.ResourceManager.Deployments;

/// <summary>A resource was refused; what has been deployed before stays.</summary>
internal sealed class DeploymentFailure(string code, string message, string target) : Exception(message)
{
    public string Code { get; } = code;

    public string Target { get; } = target;
}
