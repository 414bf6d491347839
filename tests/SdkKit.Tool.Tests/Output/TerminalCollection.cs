namespace SdkKit.Tool.Tests.Output;

/// <summary>Records once for all tests that look at a terminal.</summary>
[CollectionDefinition(nameof(TerminalCollection))]
public sealed class TerminalCollection : ICollectionFixture<TerminalRecording>;
