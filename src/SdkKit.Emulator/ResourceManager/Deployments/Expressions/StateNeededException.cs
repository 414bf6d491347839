namespace SdkKit.Emulator.ResourceManager.Deployments.Expressions;

/// <summary>The evaluation meets a resource that has not been deployed or read yet; whoever evaluates provides it and begins again.</summary>
internal sealed class StateNeededException(string resource, string? apiVersion) : Exception($"The state of {resource} is needed.")
{
    public string Resource { get; } = resource;

    public string? ApiVersion { get; } = apiVersion;
}
