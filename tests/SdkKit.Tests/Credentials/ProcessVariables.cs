namespace SdkKit.Tests.Credentials;

/// <summary>Tests that set variables of the process, which every other test would see; they run alone.</summary>
[CollectionDefinition(nameof(ProcessVariables), DisableParallelization = true)]
public sealed class ProcessVariables;
