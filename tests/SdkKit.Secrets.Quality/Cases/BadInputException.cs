namespace SdkKit.Secrets.Quality.Cases;

/// <summary>What the user gave cannot be used; the message says what, where and what to do.</summary>
internal sealed class BadInputException(string message) : Exception(message);
