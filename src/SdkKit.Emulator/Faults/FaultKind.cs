namespace SdkKit.Emulator.Faults;

/// <summary>What goes wrong with a request. "After" means that the service did what it was asked; only its answer is lost.</summary>
public enum FaultKind
{
    /// <summary>The connection breaks before the service sees the request.</summary>
    Before,

    /// <summary>The service acts, then the connection breaks.</summary>
    AfterReset,

    /// <summary>The service acts, then a gateway answers in its place with <see cref="FaultRule.Status"/> and no body.</summary>
    AfterStatus,

    /// <summary>The service refuses with <see cref="FaultRule.Status"/> and does nothing.</summary>
    Status,

    /// <summary>No answer comes, and the service does nothing.</summary>
    Stall,

    /// <summary>The service acts, but no answer comes.</summary>
    AfterStall,

    /// <summary>The program is killed before the service sees its request; without one to kill this is <see cref="Stall"/>.</summary>
    Kill,

    /// <summary>The service acts and the program is killed before the answer comes; without one to kill this is <see cref="AfterStall"/>.</summary>
    AfterKill,

    /// <summary>What the request changes is not seen by the next <see cref="FaultRule.Requests"/>, or for <see cref="FaultRule.Duration"/>.</summary>
    Lag,

    /// <summary>As <see cref="Lag"/>, but only every second request meets the replica that is behind.</summary>
    Flap,
}
