namespace SdkKit.Tool.Diagnosis;

/// <summary>Looks at one thing; only reads.</summary>
internal interface ICheck
{
    /// <summary>What it looks at, in one word.</summary>
    string Name { get; }

    /// <summary>One result for each thing that is there or missing.</summary>
    Task<IReadOnlyList<CheckResult>> RunAsync(Patient patient, CancellationToken cancellationToken);
}
