using System.Text.Json.Nodes;

namespace SdkKit.Emulator.ResourceManager.Deployments;

/// <summary>A deployment as it is remembered.</summary>
internal sealed record DeploymentRecord(DeploymentDescription Description)
{
    public required Guid CorrelationId { get; init; }

    public required DateTimeOffset Timestamp { get; init; }

    public TimeSpan Duration { get; init; }

    public JsonObject Outputs { get; init; } = [];

    public IReadOnlyList<DeploymentOperation> Operations { get; init; } = [];

    /// <summary>What refused, or <see langword="null"/> when all is deployed.</summary>
    public DeploymentFailure? Failure { get; init; }

    public string ProvisioningState => Failure is null ? "Succeeded" : "Failed";
}
