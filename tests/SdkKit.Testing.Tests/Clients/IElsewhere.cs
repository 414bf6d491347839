namespace SdkKit.Testing.Tests.Clients;

/// <summary>An API of somebody's own, on a host that the emulator does not know.</summary>
[AzureApiClient(BaseAddress = "https://api.example.com", Audience = "https://management.azure.com/")]
public interface IElsewhere
{
    [Get("/things")]
    Task TouchAsync(CancellationToken cancellationToken = default);
}
