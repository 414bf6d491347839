using System.Text.Json.Nodes;
using SdkKit.Emulator.Authorization;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.ResourceManager.Operations;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.ResourceManager.Resources;

/// <summary>Resource groups: list, get, create and delete.</summary>
internal sealed class ResourceGroupHandler(EmulatorState state, LongRunningOperations operations) : IArmHandler
{
    public async Task<JsonAnswer?> TryHandleAsync(ArmRequest request)
    {
        if (request.Path.Segments is not [_, _, var type, .. var names] || names.Length > 1 || !type.Equals("resourceGroups", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return (request.Method, names) switch
        {
            ("GET", []) => new JsonAnswer(200, new JsonObject { ["value"] = new JsonArray([.. state.ResourceGroups.Select(Describe)]) }),
            ("GET", [var name]) => new JsonAnswer(200, Describe(Find(name) ?? throw ArmErrors.ResourceGroupNotFound(name))),
            ("PUT", [var name]) => Put(name, await request.ReadBodyAsync().ConfigureAwait(false)),
            ("DELETE", [var name]) => Delete(name, request),
            _ => null,
        };
    }

    private JsonAnswer Put(string name, JsonObject body)
    {
        var location = body.Text("location") ?? throw ArmErrors.LocationRequired();
        if (Find(name) is { } existing)
        {
            return existing.Location.Equals(location, StringComparison.OrdinalIgnoreCase)
                ? new JsonAnswer(200, Describe(existing))
                : throw ArmErrors.GroupElsewhere(name, existing.Location);
        }

        var group = new EmulatedResourceGroup(name, location);
        state.Write(data => data.ResourceGroups.Add(group));
        return new JsonAnswer(201, Describe(group));
    }

    private JsonAnswer Delete(string name, ArmRequest request)
    {
        var group = Find(name) ?? throw ArmErrors.ResourceGroupNotFound(name);
        state.Write(data =>
        {
            var id = Id(group);
            data.ResourceGroups.Remove(group);
            data.Resources.RemoveAll(resource => Scope.Covers(id, resource.Id));
            data.RoleAssignments.RemoveAll(assignment => Scope.Covers(id, assignment.Scope));
        });
        return operations.Begin(request);
    }

    private EmulatedResourceGroup? Find(string name) =>
        state.ResourceGroups.FirstOrDefault(group => group.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private string Id(EmulatedResourceGroup group) => $"/subscriptions/{state.Read(data => data.Identity.SubscriptionId)}/resourceGroups/{group.Name}";

    private JsonObject Describe(EmulatedResourceGroup group) => new()
    {
        ["id"] = Id(group),
        ["name"] = group.Name,
        ["type"] = "Microsoft.Resources/resourceGroups",
        ["location"] = group.Location,
        ["tags"] = new JsonObject(),
        ["properties"] = new JsonObject { ["provisioningState"] = "Succeeded" },
    };
}
