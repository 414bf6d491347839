using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Emitting;

/// <summary>Prints a value as what the runtime takes.</summary>
internal static class ValueText
{
    /// <summary>A value that one of the runtime's overloads writes.</summary>
    public static string Direct(ValueModel value) => value.Shape == ValueShape.Scalar && value.Format is null ? value.Expression : Text(value);

    /// <summary>A value as text.</summary>
    public static string Text(ValueModel value) => value switch
    {
        { Format: { } format } => $"global::SdkKit.Http.WireText.Of({value.Expression}, {Code.Literal(format)})",
        { Shape: ValueShape.Enum } => $"WireName({value.Expression})",
        { Shape: ValueShape.Scalar } => $"global::SdkKit.Http.WireText.Of({value.Expression})",
        _ => value.Expression,
    };
}
