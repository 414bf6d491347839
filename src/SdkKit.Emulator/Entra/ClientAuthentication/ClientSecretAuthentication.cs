using SdkKit.Emulator.State;
using SdkKit.Emulator.Tokens;

namespace SdkKit.Emulator.Entra.ClientAuthentication;

/// <summary>A client secret in the form (<c>client_secret_post</c>) or in HTTP Basic (<c>client_secret_basic</c>).</summary>
internal sealed class ClientSecretAuthentication(TimeProvider clock) : IClientAuthentication
{
    public ClientAuthenticationClass Class => ClientAuthenticationClass.Secret;

    public bool IsUsedBy(TokenRequest request) => SecretOf(request) is not null;

    public void Verify(TokenRequest request, EmulatedApplication application)
    {
        var secret = SecretOf(request)!;
        var matching = application.Passwords.Where(password => password.Matches(secret)).ToArray();
        if (matching.Length == 0)
        {
            throw EntraErrors.WrongSecret(application.AppId);
        }

        var now = clock.GetUtcNow();
        if (matching.Any(password => password.IsValidAt(now)))
        {
            return;
        }

        throw matching.All(password => password.EndDateTime <= now)
            ? EntraErrors.ExpiredSecret(application.AppId)
            : EntraErrors.WrongSecret(application.AppId);
    }

    private static string? SecretOf(TokenRequest request) => request["client_secret"] ?? request.BasicPassword;
}
