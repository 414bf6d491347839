using SdkKit.Emulator.Faults;

namespace SdkKit.Emulator.Transcripts;

/// <summary>One request that the emulator answered or refused.</summary>
public sealed record TranscriptEntry
{
    /// <summary>When the request was answered, by the emulator's clock.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>HTTP method; <c>CONNECT</c> only for tunnels that were refused or passed through.</summary>
    public required string Method { get; init; }

    /// <summary>Host name that the client asked for.</summary>
    public required string Host { get; init; }

    /// <summary>Path with query; values that may be secret are masked.</summary>
    public required string Path { get; init; }

    /// <summary>HTTP status of the answer.</summary>
    public required int Status { get; init; }

    /// <summary>Application id of the caller, or <see langword="null"/> when it was not authenticated.</summary>
    public string? Principal { get; init; }

    /// <summary>What was asked for: an RBAC action, a Graph permission, or the audience of a token.</summary>
    public string? Action { get; init; }

    /// <summary>What a fault rule did to the request, or <see langword="null"/>.</summary>
    public FaultKind? Fault { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Method} {Host}{Path} {Status} {Principal ?? "-"} {Action ?? "-"}{(Fault is null ? "" : $" {Fault}")}";
}
