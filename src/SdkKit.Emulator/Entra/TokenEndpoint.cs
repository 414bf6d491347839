using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SdkKit.Emulator.Entra.ClientAuthentication;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.Seeding;
using SdkKit.Emulator.State;
using SdkKit.Emulator.Tokens;
using SdkKit.Emulator.Transcripts;

namespace SdkKit.Emulator.Entra;

/// <summary>The client credentials grant at both token endpoints.</summary>
internal sealed class TokenEndpoint(
    EmulatorState state,
    TenantResolver tenants,
    ResourceResolver resources,
    IEnumerable<IClientAuthentication> methods,
    TokenIssuer issuer)
{
    public async Task<JsonAnswer> IssueAsync(HttpContext context, string tenant, int version)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            throw EntraErrors.OnlyPost(context.Request.Method);
        }

        var tenantId = TenantResolver.IsMultiTenant(tenant) ? null : tenants.Resolve(tenant);
        var request = await TokenRequest.ReadAsync(context.Request).ConfigureAwait(false);
        var grant = request["grant_type"] ?? throw EntraErrors.MissingParameter("grant_type");
        if (grant != "client_credentials")
        {
            throw EntraErrors.UnsupportedGrant(grant);
        }

        var clientId = request.ClientId ?? throw EntraErrors.MissingParameter("client_id");
        if (tenantId is null)
        {
            throw EntraErrors.TenantRequired(tenant);
        }

        var facts = RequestFacts.Of(context);
        facts.Principal = clientId;
        var audience = RequestedResource.Read(request, version);
        facts.Action = audience;
        var (principal, method) = Authenticate(request, clientId, tenantId);
        var resource = resources.Find(audience) ?? throw EntraErrors.UnknownResource(audience, SeedIdentity.TenantName);
        var token = issuer.Issue(principal, audience, resource.Principal, method.Class, resource.SupportsContinuousAccess && AsksForContinuousAccess(request));
        return new JsonAnswer(200, version == 1 ? V1Body(token) : V2Body(token));
    }

    private (EmulatedServicePrincipal Principal, IClientAuthentication Method) Authenticate(TokenRequest request, string clientId, string tenantId)
    {
        var application = state.Applications.FirstOrDefault(candidate => candidate.AppId.Equals(clientId, StringComparison.OrdinalIgnoreCase))
            ?? throw EntraErrors.UnknownApplication(clientId, SeedIdentity.TenantName);
        var method = methods.FirstOrDefault(candidate => candidate.IsUsedBy(request)) ?? throw EntraErrors.NoClientCredential();
        method.Verify(request, application);
        var principal = state.ServicePrincipals.FirstOrDefault(candidate => candidate.AppId == application.AppId)
            ?? throw EntraErrors.NoServicePrincipal(application.AppId, tenantId);
        return principal.AccountEnabled ? (principal, method) : throw EntraErrors.DisabledApplication(principal.AppId, principal.DisplayName);
    }

    private static bool AsksForContinuousAccess(TokenRequest request)
    {
        try
        {
            return request["claims"] is { } claims
                && JsonNode.Parse(claims)?["access_token"]?["xms_cc"]?["values"] is JsonArray values
                && values.Any(value => value?.GetValue<string>().Equals("CP1", StringComparison.OrdinalIgnoreCase) == true);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static JsonObject V2Body(IssuedToken token) => new()
    {
        ["token_type"] = "Bearer",
        ["expires_in"] = (int)TokenIssuer.Lifetime.TotalSeconds,
        ["ext_expires_in"] = (int)TokenIssuer.Lifetime.TotalSeconds,
        ["access_token"] = token.AccessToken,
    };

    // The v1 endpoint writes its numbers as text.
    private static JsonObject V1Body(IssuedToken token)
    {
        var seconds = ((int)TokenIssuer.Lifetime.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return new JsonObject
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = seconds,
            ["ext_expires_in"] = seconds,
            ["expires_on"] = token.ExpiresOn.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["not_before"] = token.NotBefore.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["resource"] = token.Audience,
            ["access_token"] = token.AccessToken,
        };
    }
}
