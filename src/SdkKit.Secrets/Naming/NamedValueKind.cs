namespace SdkKit.Secrets;

/// <summary>Where a name and its value were found.</summary>
public enum NamedValueKind
{
    /// <summary>A variable, constant, field, property or parameter of source code.</summary>
    Symbol,

    /// <summary>A configuration key, JSON member, dictionary entry, attribute, environment variable or command-line option.</summary>
    Key,

    /// <summary>Running text, such as a comment: only what can hardly be a word is a finding.</summary>
    Prose,
}
