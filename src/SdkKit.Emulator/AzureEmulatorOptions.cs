using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SdkKit.Emulator.Faults;
using SdkKit.Emulator.Throttling;

namespace SdkKit.Emulator;

/// <summary>How an <see cref="AzureEmulator"/> is started.</summary>
public sealed record AzureEmulatorOptions
{
    /// <summary>The clock for tokens, secrets, role assignments and log rows. Certificates follow the system clock, as TLS clients do.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Port of the proxy on loopback; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>
    /// Path of a Unix socket at which the proxy listens besides, or <see langword="null"/>. Unlike a port it is reached from every network namespace that sees
    /// the file; keep it in a folder that only its owner can enter.
    /// </summary>
    public string? UnixSocket { get; init; }

    /// <summary>
    /// File that keeps the directory and the role assignments from one run to the next, or <see langword="null"/> for a run that
    /// leaves nothing. It is readable by its owner only; the administrator's secret is new in every run.
    /// </summary>
    public string? StateFile { get; init; }

    /// <summary>Hosts that are passed through to the network untouched, for example <c>api.example.com</c> or, where it is not 443, with the port. All others are refused.</summary>
    public IReadOnlyList<string> AllowHosts { get; init; } = [];

    /// <summary>Issuers of federated tokens, besides those of <see cref="AzureEmulator.Issuers"/>, whose keys the emulated Entra ID can fetch.</summary>
    public IReadOnlyList<EmulatedIssuer> FederatedIssuers { get; init; } = [];

    /// <summary>What the processes that <see cref="AzureEmulator.ChildEnvironment"/> is for are elsewhere, and get tokens as; <see langword="null"/> is nothing.</summary>
    public EmulatedJob? Job { get; init; }

    /// <summary>
    /// Whether programs have managed identities: the system-assigned one of <see cref="Seeding.EmulatorSeed.Resource"/> and, by name, the user-assigned ones.
    /// </summary>
    public bool HasManagedIdentity { get; init; }

    /// <summary>How long after it was made a role assignment takes effect.</summary>
    public TimeSpan PropagationDelay { get; init; }

    /// <summary>How many requests Graph and Resource Manager take of one caller; <see langword="null"/> is any number.</summary>
    public ThrottlingLimits? Throttling { get; init; }

    /// <summary>Requests that go wrong, and how; <see cref="AzureEmulator.Faults"/> adds more while the emulator runs.</summary>
    public IReadOnlyList<FaultRule> Faults { get; init; } = [];

    /// <summary>How many requests the transcript keeps; older ones are forgotten.</summary>
    public int TranscriptCapacity { get; init; } = 10_000;

    /// <summary>Azure region of the seeded resources.</summary>
    public string Region { get; init; } = "westeurope";

    /// <summary>Where the emulator writes its log lines, one for each refused connection among them.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;
}
