namespace SdkKit.SourceGenerator.Model;

internal enum ValueShape
{
    /// <summary>The runtime writes it: text, numbers, dates, GUIDs and the like.</summary>
    Scalar,

    /// <summary>The generated code names its members.</summary>
    Enum,
}
