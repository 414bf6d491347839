using System.Text.Json.Nodes;
using SdkKit.Emulator.Graph.Applications;
using SdkKit.Emulator.Graph.ServicePrincipals;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.Graph.DirectoryObjects;

/// <summary>Applications and service principals that were deleted: they can be restored for 30 days or purged for good.</summary>
internal sealed class DeletedItems(EmulatorState state, TimeProvider clock, ApplicationStore applications, ServicePrincipalStore principals)
{
    private static readonly TimeSpan Retention = TimeSpan.FromDays(30);

    public IEnumerable<JsonObject> Applications() =>
        state.Read(data => data.Applications.Where(item => IsKept(item.DeletedDateTime)).ToArray()).Select(applications.ToJson);

    public IEnumerable<JsonObject> ServicePrincipals() =>
        state.Read(data => data.ServicePrincipals.Where(item => IsKept(item.DeletedDateTime)).ToArray()).Select(principals.ToJson);

    public JsonObject Get(string id) => state.Read(data =>
        data.Applications.Find(item => item.Id == id && IsKept(item.DeletedDateTime)) is { } application ? Typed("application", applications.ToJson(application))
        : data.ServicePrincipals.Find(item => item.Id == id && IsKept(item.DeletedDateTime)) is { } principal ? Typed("servicePrincipal", principals.ToJson(principal))
        : throw GraphErrors.NotFound(id));

    /// <summary>Brings one object back; restoring an application leaves its service principal where it is.</summary>
    public JsonObject Restore(string id) => state.Write(data =>
    {
        if (data.Applications.Find(item => item.Id == id && IsKept(item.DeletedDateTime)) is { } application)
        {
            var restored = application with { DeletedDateTime = null };
            data.Applications[data.Applications.IndexOf(application)] = restored;
            return Typed("application", applications.ToJson(restored));
        }

        var principal = data.ServicePrincipals.Find(item => item.Id == id && IsKept(item.DeletedDateTime)) ?? throw GraphErrors.NotFound(id);
        if (ServicePrincipalKey.AppId.Find(data, principal.AppId) is not null)
        {
            throw GraphErrors.DuplicateServicePrincipal(principal.AppId);
        }

        var back = principal with { DeletedDateTime = null };
        data.ServicePrincipals[data.ServicePrincipals.IndexOf(principal)] = back;
        return Typed("servicePrincipal", principals.ToJson(back));
    });

    public void Purge(string id) => state.Write(data =>
    {
        var removed = data.Applications.RemoveAll(item => item.Id == id && item.DeletedDateTime is not null)
            + data.ServicePrincipals.RemoveAll(item => item.Id == id && item.DeletedDateTime is not null);
        if (removed == 0)
        {
            throw GraphErrors.NotFound(id);
        }
    });

    private bool IsKept(DateTimeOffset? deleted) => deleted is { } time && clock.GetUtcNow() - time < Retention;

    private static JsonObject Typed(string type, JsonObject item)
    {
        item.Insert(0, "@odata.type", $"#microsoft.graph.{type}");
        return item;
    }
}
