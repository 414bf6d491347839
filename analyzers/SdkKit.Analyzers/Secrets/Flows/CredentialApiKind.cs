namespace SdkKit.Analyzers.Secrets.Flows;

/// <summary>How an API is called.</summary>
internal enum CredentialApiKind
{
    Constructor,
    Method,

    /// <summary>A method that is called on its type's name, so that calls of others with its name are told apart without binding them.</summary>
    StaticMethod,
    Property,
}
