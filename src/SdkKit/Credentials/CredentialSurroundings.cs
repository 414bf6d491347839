namespace SdkKit.Credentials;

/// <summary>The network and the clock that credentials use.</summary>
/// <param name="Http">Reaches authorities.</param>
/// <param name="LocalHttp">Reaches endpoints of the machine itself.</param>
/// <param name="Time">Decides whether a certificate has expired.</param>
internal sealed record CredentialSurroundings(CredentialHttp Http, CredentialHttp LocalHttp, TimeProvider Time)
{
    public static readonly CredentialSurroundings Default = new(CredentialHttp.Shared, CredentialHttp.Local, TimeProvider.System);
}
