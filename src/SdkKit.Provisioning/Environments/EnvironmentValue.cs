namespace SdkKit.Provisioning;

/// <summary>One value of an environment and where it was written.</summary>
/// <param name="Text">The value.</param>
/// <param name="Origin">For messages: <c>sdkkit.dev.json(4,18)</c> or <c>--set</c>.</param>
public sealed record EnvironmentValue(string Text, string Origin);
