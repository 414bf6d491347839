namespace SdkKit;

/// <summary>Sends the argument as the request's JSON body, or as it is when it is an <see cref="HttpContent"/>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class BodyAttribute : Attribute;
