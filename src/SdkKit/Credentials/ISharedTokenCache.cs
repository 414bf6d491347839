using Microsoft.Identity.Client;

namespace SdkKit.Credentials;

/// <summary>Keeps MSAL's tokens where other instances of the program find them; package SdkKit.TokenCache has the implementation.</summary>
internal interface ISharedTokenCache
{
    void Attach(ITokenCache tokens);
}
