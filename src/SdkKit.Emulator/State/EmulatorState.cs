using SdkKit.Catalog;
using SdkKit.Emulator.Authorization;

namespace SdkKit.Emulator.State;

/// <summary>The directory, the role assignments and the metrics of an emulator; every list is a snapshot.</summary>
public sealed class EmulatorState
{
    private readonly StateData _data;
    private readonly StateFile? _file;
    private readonly List<EmulatedMetric> _metrics = [];
    private readonly List<ExercisedPermission> _exercised = [];
    private readonly Lock _gate = new();
    private readonly AsyncLocal<StateData?> _view = new();

    internal EmulatorState(StateData data, StateFile? file)
    {
        _data = data;
        _file = file;
    }

    /// <summary>The app registrations, without deleted ones.</summary>
    public IReadOnlyList<EmulatedApplication> Applications =>
        Read(data => data.Applications.Where(application => application.DeletedDateTime is null).ToArray());

    /// <summary>The app registrations in the deleted items.</summary>
    public IReadOnlyList<EmulatedApplication> DeletedApplications =>
        Read(data => data.Applications.Where(application => application.DeletedDateTime is not null).ToArray());

    /// <summary>The service principals, without deleted ones; those of Microsoft's services are among them.</summary>
    public IReadOnlyList<EmulatedServicePrincipal> ServicePrincipals =>
        Read(data => data.ServicePrincipals.Where(principal => principal.DeletedDateTime is null).ToArray());

    /// <summary>The role assignments, in effect or not yet.</summary>
    public IReadOnlyList<EmulatedRoleAssignment> RoleAssignments => Read(data => data.RoleAssignments.ToArray());

    /// <summary>The resource groups of the subscription.</summary>
    public IReadOnlyList<EmulatedResourceGroup> ResourceGroups => Read(data => data.ResourceGroups.ToArray());

    /// <summary>The resources of the subscription.</summary>
    public IReadOnlyList<EmulatedResource> Resources => Read(data => data.Resources.ToArray());

    /// <summary>The secrets of key vaults, deleted ones that can be recovered among them.</summary>
    public IReadOnlyList<EmulatedSecret> Secrets => Read(data => data.Secrets.ToArray());

    /// <summary>The custom metrics that were accepted in this run.</summary>
    public IReadOnlyList<EmulatedMetric> Metrics
    {
        get
        {
            lock (_gate)
            {
                return [.. _metrics];
            }
        }
    }

    /// <summary>The custom roles.</summary>
    public IReadOnlyList<EmulatedRoleDefinition> RoleDefinitions => Read(data => data.RoleDefinitions.ToArray());

    /// <summary>The actions and data actions that callers had and used in this run, each once.</summary>
    public IReadOnlyList<ExercisedPermission> ExercisedPermissions
    {
        get
        {
            lock (_gate)
            {
                return [.. _exercised];
            }
        }
    }

    internal IRole? FindRole(string id) =>
        RoleCatalog.TryFind(id, out var builtIn) ? builtIn : RoleDefinitions.FirstOrDefault(role => role.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    internal void Record(ExercisedPermission permission)
    {
        lock (_gate)
        {
            if (!_exercised.Contains(permission))
            {
                _exercised.Add(permission);
            }
        }
    }

    internal T Read<T>(Func<StateData, T> read)
    {
        lock (_gate)
        {
            return read(_view.Value ?? _data);
        }
    }

    /// <summary>Whether the current request meets a replica that has not heard of every change.</summary>
    internal bool IsBehind => _view.Value is not null;

    /// <summary>The present state, apart from what changes later; what it lists are immutable records.</summary>
    internal StateData Snapshot()
    {
        lock (_gate)
        {
            return _data.Copy();
        }
    }

    /// <summary>Lets the current request read another state until the result is disposed; it changes the present one all the same.</summary>
    internal IDisposable Show(StateData? view)
    {
        _view.Value = view;
        return new EndOfView(_view);
    }

    /// <summary>Changes the data and saves it; a change that throws must not have touched anything.</summary>
    internal T Write<T>(Func<StateData, T> change)
    {
        lock (_gate)
        {
            var result = change(_data);
            _file?.Save(_data);
            return result;
        }
    }

    internal void Write(Action<StateData> change) => Write(data =>
    {
        change(data);
        return true;
    });

    internal void Add(IEnumerable<EmulatedMetric> points)
    {
        lock (_gate)
        {
            _metrics.AddRange(points);
        }
    }

    private sealed class EndOfView(AsyncLocal<StateData?> view) : IDisposable
    {
        public void Dispose() => view.Value = null;
    }
}
