using SdkKit.Emulator.Graph.Applications;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.Graph.Owners;

/// <summary>The owners of applications. The emulated directory has no users, so they are service principals.</summary>
internal sealed class OwnerStore(EmulatorState state)
{
    public IReadOnlyList<EmulatedServicePrincipal> List(ApplicationKey by, string key) => state.Read(data =>
    {
        var application = Require(data, by, key);
        return data.ServicePrincipals.Where(principal => principal.DeletedDateTime is null && application.Owners.Contains(principal.Id)).ToArray();
    });

    public void Add(ApplicationKey by, string key, string owner) => state.Write(data =>
    {
        var application = Require(data, by, key);
        if (!data.ServicePrincipals.Exists(principal => principal.DeletedDateTime is null && principal.Id == owner))
        {
            throw GraphErrors.NotFound(owner);
        }

        if (application.Owners.Contains(owner))
        {
            throw GraphErrors.BadRequest("One or more added object references already exist for the following modified properties: 'owners'.");
        }

        Replace(data, application, [.. application.Owners, owner]);
    });

    public void Remove(ApplicationKey by, string key, string owner) => state.Write(data =>
    {
        var application = Require(data, by, key);
        if (!application.Owners.Contains(owner))
        {
            throw GraphErrors.NotFound(owner);
        }

        Replace(data, application, [.. application.Owners.Where(other => other != owner)]);
    });

    private static EmulatedApplication Require(StateData data, ApplicationKey by, string key) => by.Find(data, key) ?? throw GraphErrors.NotFound(key);

    private static void Replace(StateData data, EmulatedApplication application, IReadOnlyList<string> owners) =>
        data.Applications[data.Applications.IndexOf(application)] = application with { Owners = owners };
}
