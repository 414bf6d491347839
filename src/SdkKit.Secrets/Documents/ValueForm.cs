namespace SdkKit.Secrets.Documents;

/// <summary>How a document writes a value.</summary>
internal enum ValueForm
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>With backslash escapes, as JSON and YAML between double quotes.</summary>
    Escaped,

    /// <summary>With doubled apostrophes, as YAML between single quotes.</summary>
    Apostrophes,

    /// <summary>With character entities, as XML.</summary>
    Entities,

    /// <summary>Over several lines, each indented, as YAML's block scalars.</summary>
    Block,
}
