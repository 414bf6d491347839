namespace SdkKit.Provisioning;

/// <summary>Where a step is.</summary>
public enum StepState
{
    /// <summary>It begins.</summary>
    Started,

    /// <summary>It waits for something to become visible; reported on every try.</summary>
    Waiting,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>It failed; the exception follows.</summary>
    Failed,
}
