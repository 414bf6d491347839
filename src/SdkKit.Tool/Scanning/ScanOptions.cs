using SdkKit.Secrets;

namespace SdkKit.Tool.Scanning;

/// <summary>What <see cref="SecretScan"/> is asked for.</summary>
internal sealed record ScanOptions
{
    /// <summary>Files and folders; none means <see cref="WorkingDirectory"/>.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    public ScanFormat Format { get; init; } = ScanFormat.Table;

    /// <summary>Scan what the next commit would bring, not the work tree.</summary>
    public bool Staged { get; init; }

    /// <summary>Scan every version of every file that git keeps, not the work tree.</summary>
    public bool History { get; init; }

    /// <summary>The file of reviewed findings; null means the one of the usual name in <see cref="WorkingDirectory"/>, if there is one.</summary>
    public string? Baseline { get; init; }

    /// <summary>Write what is found into the baseline.</summary>
    public bool UpdateBaseline { get; init; }

    /// <summary>Move what is found into user-secrets, where that is safe.</summary>
    public bool Fix { get; init; }

    /// <summary>Say what <see cref="Fix"/> would do, and change nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Findings go here, and nothing else.</summary>
    public TextWriter Output { get; init; } = Console.Out;

    /// <summary>The one line about wrong input goes here.</summary>
    public TextWriter Error { get; init; } = Console.Error;

    /// <summary>Relative paths start here, and reports name files from here.</summary>
    public string WorkingDirectory { get; init; } = Directory.GetCurrentDirectory();

    /// <summary>Findings below are listed and make no difference to the exit code.</summary>
    public SecretConfidence FailOn { get; init; } = SecretConfidence.Medium;

    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>Tells the time that expiry is judged by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
