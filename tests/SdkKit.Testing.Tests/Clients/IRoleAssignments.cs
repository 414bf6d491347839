using System.Text.Json;
using System.Text.Json.Serialization;

namespace SdkKit.Testing.Tests.Clients;

[AzureApiClient(Service = AzureService.ResourceManager, ApiVersion = "2022-04-01", JsonContext = typeof(RoleAssignmentsJson))]
public interface IRoleAssignments
{
    [Put("/{**scope}/providers/Microsoft.Authorization/roleAssignments/{name}")]
    Task PutAsync(string scope, Guid name, [Body] RoleAssignment assignment, CancellationToken cancellationToken = default);
}

public sealed record RoleAssignment(RoleAssignmentProperties Properties);

public sealed record RoleAssignmentProperties(string RoleDefinitionId, string PrincipalId);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(RoleAssignment))]
internal sealed partial class RoleAssignmentsJson : JsonSerializerContext;
