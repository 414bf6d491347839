namespace SdkKit.Testing;

/// <summary>A test and its fake server do not fit: a request that nobody set up, or a set-up that nobody called.</summary>
/// <param name="message">What was sent, and what the server knows.</param>
public sealed class FakeServerException(string message) : Exception(message);
