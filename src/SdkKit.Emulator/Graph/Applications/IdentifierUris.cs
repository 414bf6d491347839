using System.Text.Json.Nodes;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.Graph.Applications;

/// <summary>The tenant's rules for identifier URIs. Source: Entra "Restrictions on identifier URIs of Microsoft Entra applications".</summary>
internal static class IdentifierUris
{
    public static void Verify(StateData data, EmulatedApplication application, JsonNode? value)
    {
        foreach (var uri in (value as JsonArray)?.Select(entry => entry?.ToString()).OfType<string>() ?? [])
        {
            if (application.IdentifierUris.Contains(uri))
            {
                continue;
            }

            VerifyForm(data, application, uri);
            if (data.Applications.Exists(other => other.Id != application.Id && other.IdentifierUris.Contains(uri, StringComparer.OrdinalIgnoreCase)))
            {
                throw GraphErrors.Conflict("identifierUris");
            }
        }
    }

    private static void VerifyForm(StateData data, EmulatedApplication application, string uri)
    {
        if (!Uri.TryCreate(uri, UriKind.Absolute, out var parsed) || uri.EndsWith('/'))
        {
            throw GraphErrors.IdentifierUriPolicy(uri);
        }

        if (parsed.Scheme == Uri.UriSchemeHttps)
        {
            var host = parsed.Host;
            if (!host.Equals(data.Identity.TenantDomain, StringComparison.OrdinalIgnoreCase)
                && !host.EndsWith("." + data.Identity.TenantDomain, StringComparison.OrdinalIgnoreCase))
            {
                throw GraphErrors.UnverifiedDomain(uri);
            }
        }
        else if (parsed.Scheme != "api"
            || (!uri.Contains(application.AppId, StringComparison.OrdinalIgnoreCase)
                && !parsed.Host.Equals(data.Identity.TenantId, StringComparison.OrdinalIgnoreCase)))
        {
            throw GraphErrors.IdentifierUriPolicy(uri);
        }
    }
}
