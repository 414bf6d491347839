using SdkKit.Emulator.State;

namespace SdkKit.Emulator.Entra.Assertions;

/// <summary>Verifies the token of another issuer against the federated credentials of the application: character by character, case included.</summary>
/// <remarks>Source: "Workload identity federation", considerations; the codes are those of 2024 and later.</remarks>
internal sealed class FederatedAssertion(EmulatedIssuers issuers, TimeProvider clock)
{
    private const string Algorithm = "RS256";

    public void Verify(Assertion assertion, EmulatedApplication application)
    {
        var ofIssuer = application.FederatedCredentials.Where(one => one.Issuer == assertion.Issuer).ToArray();
        if (ofIssuer.Length is 0)
        {
            throw EntraErrors.FederatedIssuer(assertion.Issuer);
        }

        var ofSubject = ofIssuer.Where(one => one.Subject == assertion.Subject).ToArray();
        if (ofSubject.Length is 0)
        {
            throw ofIssuer.Any(one => string.Equals(one.Subject, assertion.Subject, StringComparison.OrdinalIgnoreCase))
                ? EntraErrors.FederatedSubjectCase(assertion.Subject)
                : EntraErrors.FederatedSubject(assertion.Subject);
        }

        if (!ofSubject.Any(one => one.Audience == assertion.Audience))
        {
            throw EntraErrors.FederatedAudience(assertion.Audience);
        }

        if (assertion.Algorithm is not Algorithm)
        {
            throw EntraErrors.AssertionAlgorithm(assertion.Algorithm);
        }

        var issuer = issuers.Find(assertion.Issuer) ?? throw EntraErrors.UnreachableIssuer(assertion.Issuer);
        if (!issuer.HasSigned(assertion))
        {
            throw EntraErrors.AssertionSignature();
        }

        assertion.VerifyLifetime(clock.GetUtcNow());
    }
}
