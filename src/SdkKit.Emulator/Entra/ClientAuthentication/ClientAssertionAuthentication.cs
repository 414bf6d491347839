using SdkKit.Emulator.Entra.Assertions;
using SdkKit.Emulator.State;
using SdkKit.Emulator.Tokens;

namespace SdkKit.Emulator.Entra.ClientAuthentication;

/// <summary>A signed assertion in place of a secret: the application's own (<c>private_key_jwt</c>), or one of an issuer that it trusts.</summary>
internal sealed class ClientAssertionAuthentication(EmulatorState state, CertificateAssertion own, FederatedAssertion federated) : IClientAuthentication
{
    private const string JwtBearer = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    public ClientAuthenticationClass Class => ClientAuthenticationClass.Assertion;

    public bool IsUsedBy(TokenRequest request) => request["client_assertion"] is not null;

    public void Verify(TokenRequest request, EmulatedApplication application)
    {
        if (request["client_assertion_type"] is not JwtBearer)
        {
            throw EntraErrors.MissingParameter("client_assertion_type");
        }

        var assertion = Assertion.Parse(request["client_assertion"]!);
        if (string.Equals(assertion.Issuer, application.AppId, StringComparison.OrdinalIgnoreCase))
        {
            own.Verify(assertion, application, state.Read(data => data.Identity.TenantId));
        }
        else if (Guid.TryParse(assertion.Issuer, out _))
        {
            throw EntraErrors.AssertionOfAnother();
        }
        else
        {
            federated.Verify(assertion, application);
        }
    }
}
