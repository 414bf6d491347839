using Microsoft.AspNetCore.Http;
using SdkKit.Emulator.Proxy;
using SdkKit.Emulator.Tokens;
using SdkKit.Emulator.Transcripts;

namespace SdkKit.Emulator.Graph;

/// <summary>Lets a caller through when its token carries one of the permissions that a request takes.</summary>
internal sealed class GraphAccess(Authenticator authenticator)
{
    private static readonly IReadOnlyCollection<string> Audiences =
        [.. EmulatedHosts.Service("MicrosoftGraph").Audiences, GraphPermissions.ResourceAppId];

    public async Task<Caller> RequireAsync(HttpContext context, params string[] permissions)
    {
        var caller = await authenticator.RequireAsync(context, Audiences, GraphErrors.Unauthenticated).ConfigureAwait(false);
        if (permissions.Length == 0)
        {
            return caller;
        }

        var held = permissions.FirstOrDefault(permission => caller.Roles.Contains(permission, StringComparer.Ordinal));
        RequestFacts.Of(context).Action = held ?? permissions[0];
        return held is null ? throw GraphErrors.Denied() : caller;
    }
}
