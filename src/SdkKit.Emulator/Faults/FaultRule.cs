namespace SdkKit.Emulator.Faults;

/// <summary>Which requests go wrong, and how. Rules are counted from the moment when they are added.</summary>
public sealed record FaultRule
{
    /// <summary>What goes wrong.</summary>
    public required FaultKind Kind { get; init; }

    /// <summary>HTTP method of the requests, or <see langword="null"/> for any.</summary>
    public string? Method { get; init; }

    /// <summary>A part of host and path of the requests, or <see langword="null"/> for any; case does not matter.</summary>
    public string? Path { get; init; }

    /// <summary>The first matching request that goes wrong, counted from 1.</summary>
    public int At { get; init; } = 1;

    /// <summary>How many matching requests go wrong.</summary>
    public int Times { get; init; } = 1;

    /// <summary>HTTP status of the answer.</summary>
    public int Status { get; init; }

    /// <summary>Error code in the body of a refusal, or <see langword="null"/> for the usual one of the status.</summary>
    public string? Code { get; init; }

    /// <summary>Error message in the body of a refusal, or <see langword="null"/> for the usual one of the status.</summary>
    public string? Message { get; init; }

    /// <summary>The wait that a refusal asks for, as it is to stand in <c>Retry-After</c>: <c>1</c>, <c>2.128</c>, or <c>date</c> for an HTTP date two seconds ahead.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>How many later requests meet the state of before.</summary>
    public int Requests { get; init; }

    /// <summary>For how long requests meet the state of before, by the emulator's clock.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Reads a rule such as <c>after-reset POST /addPassword</c>, <c>429(2.128) at 3</c> or <c>lag(10s) PATCH /applications always</c>.</summary>
    /// <exception cref="EmulatorException">The text is no rule; the message says what one looks like.</exception>
    public static FaultRule Parse(string text) => FaultRuleText.Parse(text);

    internal bool Matches(string method, string address) =>
        (Method is null || Method.Equals(method, StringComparison.OrdinalIgnoreCase))
        && (Path is null || address.Contains(Path, StringComparison.OrdinalIgnoreCase));
}
