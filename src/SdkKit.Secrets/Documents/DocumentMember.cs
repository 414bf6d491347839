namespace SdkKit.Secrets.Documents;

/// <summary>A name of a document and the scalar that it stands for, by their places; nothing is copied before somebody asks.</summary>
/// <param name="NameStart">Index of the name's first character, behind its quote.</param>
/// <param name="NameEnd">Index behind its last.</param>
/// <param name="ValueStart">Index of the value's first character, behind its quote.</param>
/// <param name="ValueEnd">Index behind its last; the same as <paramref name="ValueStart"/> for an empty value and where the name stands for more than one scalar.</param>
/// <param name="Form">How the value is written.</param>
internal readonly record struct DocumentMember(int NameStart, int NameEnd, int ValueStart, int ValueEnd, ValueForm Form);
