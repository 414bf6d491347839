namespace SdkKit;

/// <summary>Says where the result of a method that returns an operation is read, where the API's specification differs from the usual rules.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LongRunningAttribute : Attribute
{
    /// <summary>The specification's <c>final-state-via</c>.</summary>
    public FinalStateVia FinalStateVia { get; init; }
}
