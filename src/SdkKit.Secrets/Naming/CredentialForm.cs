namespace SdkKit.Secrets;

/// <summary>In which form an API takes a credential.</summary>
public enum CredentialForm
{
    /// <summary>The value is the credential.</summary>
    Secret,

    /// <summary>The credential is a setting of a connection string: <c>Server=…;Password=…</c>, <c>host:6380,password=…</c>.</summary>
    ConnectionString,

    /// <summary>The credential may stand behind a scheme: <c>Bearer …</c>, <c>Basic …</c>.</summary>
    Header,
}
