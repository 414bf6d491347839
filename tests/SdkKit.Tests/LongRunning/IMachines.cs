using Azure;
using SdkKit.Tests.Clients;

namespace SdkKit.Tests.LongRunning;

[AzureApiClient(Service = AzureService.ResourceManager, ApiVersion = "2024-01-01", JsonContext = typeof(ThingsJson))]
public interface IMachines
{
    [Put("/machines/{name}")]
    Task<Operation<Thing>> CreateAsync(string name, [Body] Thing machine, CancellationToken cancellationToken);

    [Patch("/machines/{name}")]
    Task<Operation<Thing>> UpdateAsync(string name, [Body] Thing machine, CancellationToken cancellationToken);

    [Post("/machines/{name}/restart")]
    Task<Operation<Thing>> RestartAsync(string name, CancellationToken cancellationToken);

    [Post("/machines/{name}/restart")]
    [LongRunning(FinalStateVia = FinalStateVia.OperationLocation)]
    Task<Operation<Thing>> RestartViaMonitorAsync(string name, CancellationToken cancellationToken);

    [Post("/machines/{name}/restart")]
    [LongRunning(FinalStateVia = FinalStateVia.OriginalUri)]
    Task<Operation<Thing>> RestartViaOriginalAsync(string name, CancellationToken cancellationToken);

    [Put("/machines/{name}")]
    [LongRunning(FinalStateVia = FinalStateVia.LocationOverride)]
    Task<Operation<Thing>> CreateViaLocationAsync(string name, CancellationToken cancellationToken);

    [Delete("/machines/{name}")]
    Task<Operation> DeleteAsync(string name, CancellationToken cancellationToken);

    [Rehydrate]
    Task<Operation<Thing>> GoOnAsync(string rehydrationToken, CancellationToken cancellationToken);

    [Rehydrate]
    Task<Operation> GoOnWithDeletionAsync(string rehydrationToken, CancellationToken cancellationToken);
}
