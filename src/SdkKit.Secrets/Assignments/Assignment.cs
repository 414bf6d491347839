namespace SdkKit.Secrets.Assignments;

/// <summary>A name and the value that it stands for.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Value">The value, unescaped.</param>
/// <param name="ValueStart">Where the value stands in the text.</param>
/// <param name="ValueLength">Its length as written.</param>
/// <param name="Kind">What the two are to each other.</param>
internal sealed record Assignment(string Name, string Value, int ValueStart, int ValueLength, NamedValueKind Kind);
