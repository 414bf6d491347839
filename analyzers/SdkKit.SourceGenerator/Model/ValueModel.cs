namespace SdkKit.SourceGenerator.Model;

/// <summary>A value that has one text on the wire.</summary>
/// <param name="Expression">The C# that gives the value: <c>id</c>, <c>request.Id</c>, <c>filter?.Range?.From</c>.</param>
/// <param name="Shape">How it becomes text.</param>
/// <param name="Format">The .NET format that its author asks for, or null for the wire's usual one.</param>
internal sealed record ValueModel(string Expression, ValueShape Shape, string? Format = null);
