namespace SdkKit.SourceGenerator.Model;

internal enum ValueShape
{
    /// <summary>Text already.</summary>
    Text,

    /// <summary>The runtime writes it: numbers, dates, GUIDs and the like.</summary>
    Scalar,

    /// <summary>The generated code names its members.</summary>
    Enum,
}
