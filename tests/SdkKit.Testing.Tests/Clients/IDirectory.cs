using System.Text.Json;
using System.Text.Json.Serialization;

namespace SdkKit.Testing.Tests.Clients;

/// <summary>What a test needs of Microsoft Graph to make itself an identity.</summary>
[AzureApiClient(Service = AzureService.MicrosoftGraph, JsonContext = typeof(DirectoryJson))]
public interface IDirectory
{
    [Post("/v1.0/applications")]
    Task<Application> CreateApplicationAsync([Body] NewApplication application, CancellationToken cancellationToken = default);

    [Post("/v1.0/servicePrincipals")]
    Task<ServicePrincipal> CreateServicePrincipalAsync([Body] NewServicePrincipal principal, CancellationToken cancellationToken = default);

    [Post("/v1.0/applications/{id}/addPassword")]
    Task<Password> AddPasswordAsync(Guid id, [Body] NewPassword password, CancellationToken cancellationToken = default);
}

public sealed record NewApplication(string DisplayName);

public sealed record Application(Guid Id, string AppId);

public sealed record NewServicePrincipal(string AppId);

public sealed record ServicePrincipal(string Id);

public sealed record NewPassword;

public sealed record Password(string SecretText);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(NewApplication))]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(NewServicePrincipal))]
[JsonSerializable(typeof(ServicePrincipal))]
[JsonSerializable(typeof(NewPassword))]
[JsonSerializable(typeof(Password))]
internal sealed partial class DirectoryJson : JsonSerializerContext;
