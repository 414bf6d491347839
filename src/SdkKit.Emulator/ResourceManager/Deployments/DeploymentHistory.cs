namespace SdkKit.Emulator.ResourceManager.Deployments;

/// <summary>The deployments of this run, by their ids.</summary>
internal sealed class DeploymentHistory
{
    // As many as Azure keeps for a scope.
    private const int Capacity = 800;

    private readonly List<DeploymentRecord> _records = [];
    private readonly Lock _gate = new();

    public void Add(DeploymentRecord record)
    {
        lock (_gate)
        {
            _records.RemoveAll(one => Same(one, record.Description.Id));
            if (_records.Count >= Capacity)
            {
                _records.RemoveAt(0);
            }

            _records.Add(record);
        }
    }

    public DeploymentRecord? Find(string id)
    {
        lock (_gate)
        {
            return _records.Find(record => Same(record, id));
        }
    }

    public IReadOnlyList<DeploymentRecord> At(DeploymentTarget target)
    {
        lock (_gate)
        {
            return [.. _records.Where(record => record.Description.Target.Id.Equals(target.Id, StringComparison.OrdinalIgnoreCase))];
        }
    }

    public bool Remove(string id)
    {
        lock (_gate)
        {
            return _records.RemoveAll(record => Same(record, id)) > 0;
        }
    }

    private static bool Same(DeploymentRecord record, string id) => record.Description.Id.Equals(id, StringComparison.OrdinalIgnoreCase);
}
