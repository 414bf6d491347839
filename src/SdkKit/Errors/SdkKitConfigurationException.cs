namespace SdkKit;

/// <summary>A setting is missing or wrong: the message says in one line what, where and what to do.</summary>
/// <param name="message">The one line.</param>
public sealed class SdkKitConfigurationException(string message) : Exception(message);
