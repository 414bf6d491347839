namespace SdkKit;

/// <summary>Says that the answer is one JSON value after the other, where the service does not say so by its media type.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class JsonLinesAttribute : Attribute;
