namespace SdkKit.Secrets;

/// <summary>How a text writes names and values.</summary>
public enum TextSyntax
{
    /// <summary>Not known: what any of the others would find, quotes or not.</summary>
    Any,

    /// <summary>C# source: values are literals, names are identifiers or literals; comments are running text.</summary>
    CSharp,

    /// <summary>The value of one string literal, as a compiler gives it.</summary>
    Literal,

    /// <summary>JSON, with or without comments.</summary>
    Json,

    /// <summary>XML and what is written like it.</summary>
    Xml,

    /// <summary>YAML.</summary>
    Yaml,

    /// <summary>Lines of <c>NAME=value</c>: .env, .ini, .properties, .npmrc.</summary>
    Properties,

    /// <summary>Scripts and other source text in which only quoted values and command-line options count.</summary>
    Script,
}
