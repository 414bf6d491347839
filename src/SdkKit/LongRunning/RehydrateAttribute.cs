namespace SdkKit;

/// <summary>Marks a method that goes on with an operation which another process, or an earlier run, has begun.</summary>
/// <remarks>It sends nothing by itself. It takes the text of the operation's rehydration token and returns <c>Task&lt;Operation&gt;</c> or <c>Task&lt;Operation&lt;T&gt;&gt;</c>.</remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RehydrateAttribute : Attribute;
