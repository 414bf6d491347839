using System.Text.Json.Nodes;
using SdkKit.Emulator.Authorization;
using SdkKit.Emulator.ResourceManager.Deployments.Resources;
using SdkKit.Emulator.State;
using SdkKit.Emulator.Tokens;

namespace SdkKit.Emulator.ResourceManager.Deployments;

/// <summary>Deploys, and remembers each deployment with what it did.</summary>
internal sealed class Deploying(DeploymentHistory history, AccessEvaluator access, EmulatorState state, Caller caller, TimeProvider clock) : IResourceWork
{
    private readonly Guid _correlationId = Guid.NewGuid();
    private readonly Dictionary<string, (DateTimeOffset Began, List<DeploymentOperation> Operations)> _begun = new(StringComparer.OrdinalIgnoreCase);

    public bool IsPreview => false;

    public Task BeginAsync(DeploymentDescription deployment)
    {
        var path = ArmPath.Parse(deployment.Target.Id);
        var needed = new ArmAction("Microsoft.Resources/deployments/write", deployment.Id);
        if (!access.Grants(caller.ObjectId, needed.Action, needed.Scope))
        {
            throw Failed(ArmErrors.Denied(caller, needed), deployment.Id);
        }

        try
        {
            DeploymentScopes.Require(state, path);
        }
        catch (AzureErrorException refusal)
        {
            throw Failed(refusal, deployment.Id);
        }

        _begun[deployment.Id] = (clock.GetUtcNow(), []);
        return Task.CompletedTask;
    }

    public async Task<JsonObject?> DoAsync(DeclaredResource resource, IResourceProvider provider)
    {
        try
        {
            var made = await provider.WriteAsync(resource).ConfigureAwait(false);
            Note(resource, provider, failure: null);
            return made;
        }
        catch (DeploymentFailure failure)
        {
            Note(resource, provider, failure);
            throw;
        }
    }

    public void Open(string symbol, string type, string name, DeploymentDescription deployment) => throw new InvalidOperationException("A deployment leaves nothing open.");

    public void End(DeploymentDescription deployment, JsonObject outputs, DeploymentFailure? failure)
    {
        var (began, operations) = _begun[deployment.Id];
        var now = clock.GetUtcNow();
        if (deployment.Parent is { } parent)
        {
            _begun[parent.Id].Operations.Add(new DeploymentOperation(deployment.Id, "Microsoft.Resources/deployments", deployment.Symbol, now, failure));
        }

        history.Add(new DeploymentRecord(deployment) { CorrelationId = _correlationId, Timestamp = now, Duration = now - began, Outputs = outputs.DeepClone().AsObject(), Operations = operations, Failure = failure });
    }

    private void Note(DeclaredResource resource, IResourceProvider provider, DeploymentFailure? failure) =>
        _begun[resource.Deployment.Id].Operations.Add(new DeploymentOperation(resource.Id, resource.Type, resource.Symbol, clock.GetUtcNow(), failure)
        {
            Extension = resource.Extension,
            Identifiers = resource.Extension is null ? null : new JsonObject(provider.Keys(resource.Type).Select(key => KeyValuePair.Create(key, resource.Body[key]?.DeepClone()))),
        });

    private static DeploymentFailure Failed(AzureErrorException refusal, string target) => new(refusal.Code, refusal.Message, target);
}
