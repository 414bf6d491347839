namespace SdkKit.SourceGenerator.Model;

internal enum FieldKind
{
    /// <summary>One value under one name.</summary>
    Value,

    /// <summary>Each item under the same name, again and again.</summary>
    Repeated,

    /// <summary>All items under one name, with a delimiter between them.</summary>
    Joined,

    /// <summary>Each item under the name and its index.</summary>
    Indexed,

    /// <summary>Each pair under the name that its key makes.</summary>
    Map,

    /// <summary>A part of a multipart body that is content of its own.</summary>
    Content,
}
