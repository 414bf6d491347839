namespace SdkKit.Tests;

/// <summary>Tests that measure memory: it is the process's, so nothing else runs beside them.</summary>
[CollectionDefinition(nameof(WholeProcess), DisableParallelization = true)]
public sealed class WholeProcess;
