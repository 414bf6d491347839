using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SdkKit.Catalog;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.Proxy;
using SdkKit.Emulator.Tokens;

namespace SdkKit.Emulator.Entra;

/// <summary>Instance discovery, OpenID metadata and signing keys.</summary>
internal static class DiscoveryEndpoints
{
    private const string Authority = "https://login.microsoftonline.com";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{tenant}/discovery/instance", DiscoverInstance);
        routes.MapGet("/{tenant}/.well-known/openid-configuration", (string tenant, TenantResolver tenants) => Metadata(tenant, tenants, version: 1));
        routes.MapGet("/{tenant}/v2.0/.well-known/openid-configuration", (string tenant, TenantResolver tenants) => Metadata(tenant, tenants, version: 2));
        routes.MapGet("/{tenant}/discovery/keys", (TokenIssuer issuer) => new JsonAnswer(200, issuer.KeySet()));
        routes.MapGet("/{tenant}/discovery/v2.0/keys", (TokenIssuer issuer) => new JsonAnswer(200, issuer.KeySet()));
    }

    private static JsonAnswer DiscoverInstance(HttpContext context)
    {
        string? endpoint = context.Request.Query["authorization_endpoint"];
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var authorization))
        {
            throw EntraErrors.MissingParameter("authorization_endpoint");
        }

        if (!EmulatedHosts.Authority.Contains(authorization.Host, StringComparer.OrdinalIgnoreCase))
        {
            throw EntraErrors.UnknownInstance(authorization.Host);
        }

        var tenant = authorization.Segments.Length > 1 ? authorization.Segments[1].TrimEnd('/') : "common";
        return new JsonAnswer(200, new JsonObject
        {
            ["tenant_discovery_endpoint"] = $"{Authority}/{tenant}/v2.0/.well-known/openid-configuration",
            ["api-version"] = "1.1",
            ["metadata"] = new JsonArray([.. CloudCatalog.All.Select(DescribeCloud)]),
        });
    }

    private static JsonObject DescribeCloud(CloudEntry cloud)
    {
        string[] hosts = [new Uri(cloud.AuthorityHost).Host, .. cloud.AuthorityAliases];
        return new JsonObject
        {
            ["preferred_network"] = hosts[0],
            ["preferred_cache"] = hosts.Contains("login.windows.net") ? "login.windows.net" : hosts[0],
            ["aliases"] = new JsonArray([.. hosts.Select(host => JsonValue.Create(host))]),
        };
    }

    private static JsonAnswer Metadata(string tenant, TenantResolver tenants, int version)
    {
        var isMultiTenant = TenantResolver.IsMultiTenant(tenant);
        var id = isMultiTenant ? tenant : tenants.Resolve(tenant);
        var path = version == 2 ? "/v2.0" : "";
        var issuerTenant = isMultiTenant ? "{tenantid}" : id;
        return new JsonAnswer(200, new JsonObject
        {
            ["token_endpoint"] = $"{Authority}/{id}/oauth2{path}/token",
            ["token_endpoint_auth_methods_supported"] = new JsonArray("client_secret_post", "private_key_jwt", "client_secret_basic"),
            ["jwks_uri"] = $"{Authority}/{id}/discovery{path}/keys",
            ["response_modes_supported"] = new JsonArray("query", "fragment", "form_post"),
            ["subject_types_supported"] = new JsonArray("pairwise"),
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            ["response_types_supported"] = new JsonArray("code", "id_token", "code id_token", "id_token token"),
            ["scopes_supported"] = new JsonArray("openid", "profile", "email", "offline_access"),
            ["issuer"] = version == 2 ? $"{Authority}/{issuerTenant}/v2.0" : $"https://sts.windows.net/{issuerTenant}/",
            ["authorization_endpoint"] = $"{Authority}/{id}/oauth2{path}/authorize",
            ["device_authorization_endpoint"] = $"{Authority}/{id}/oauth2{path}/devicecode",
            ["end_session_endpoint"] = $"{Authority}/{id}/oauth2{path}/logout",
            ["tenant_region_scope"] = "EU",
            ["cloud_instance_name"] = "microsoftonline.com",
            ["cloud_graph_host_name"] = "graph.windows.net",
            ["msgraph_host"] = "graph.microsoft.com",
            ["rbac_url"] = "https://pas.windows.net",
        });
    }
}
