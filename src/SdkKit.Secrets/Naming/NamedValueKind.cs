namespace SdkKit.Secrets;

/// <summary>Where a name and its value were found.</summary>
public enum NamedValueKind
{
    /// <summary>A variable, constant, field, property or parameter of source code.</summary>
    Symbol,

    /// <summary>A key in source code: of a dictionary, of a header, in a text that holds settings.</summary>
    Key,

    /// <summary>A member, element, attribute or variable of a configuration file, or an option of a command: its value is meant to be used, even where it is a word.</summary>
    Setting,

    /// <summary>Running text, such as a comment: only what can hardly be a word is a finding.</summary>
    Prose,
}
