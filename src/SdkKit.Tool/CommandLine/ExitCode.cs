namespace SdkKit.Tool.CommandLine;

/// <summary>What the tool answers to scripts; the same for every verb.</summary>
internal static class ExitCode
{
    /// <summary>Done, or nothing to do.</summary>
    public const int Done = 0;

    /// <summary>The answer is no: findings, drift, not yet effective.</summary>
    public const int No = 1;

    /// <summary>The input is wrong.</summary>
    public const int BadInput = 2;

    /// <summary>The service refused.</summary>
    public const int Refused = 3;

    /// <summary>Interrupted; running again continues.</summary>
    public const int Interrupted = 4;
}
