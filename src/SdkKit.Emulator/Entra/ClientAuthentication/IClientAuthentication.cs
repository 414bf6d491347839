using SdkKit.Emulator.State;
using SdkKit.Emulator.Tokens;

namespace SdkKit.Emulator.Entra.ClientAuthentication;

/// <summary>One way in which a client proves to be the application that it names.</summary>
internal interface IClientAuthentication
{
    ClientAuthenticationClass Class { get; }

    /// <summary>Whether the request uses this way.</summary>
    bool IsUsedBy(TokenRequest request);

    /// <summary>Returns when the proof holds, throws an <see cref="EntraException"/> otherwise.</summary>
    void Verify(TokenRequest request, EmulatedApplication application);
}
