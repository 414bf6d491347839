using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SdkKit.Emulator.Entra;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.Proxy;
using SdkKit.Emulator.State;
using SdkKit.Emulator.Tokens;
using SdkKit.Emulator.Transcripts;

namespace SdkKit.Emulator.ManagedIdentities;

/// <summary>
/// HTTP middleware: the two plain addresses at which Azure gives programs the tokens of their identities, when the programs of this emulator
/// have some. App Service's takes the password of its header; the metadata service of virtual machines is reached through the proxy and its password.
/// </summary>
internal sealed class ManagedIdentityEndpoint(
    AzureEmulatorOptions options, EmulatorState state, TokenIssuer issuer, ResourceResolver resources, ProxyCredential proxy) : IMiddleware
{
    public const string AppServicePath = "/msi/token";
    private const string MetadataHost = "169.254.169.254";
    private const string MetadataPath = "/metadata/identity/oauth2/token";
    private readonly byte[] _header = RandomNumberGenerator.GetBytes(32);

    /// <summary>What App Service puts into <c>IDENTITY_HEADER</c>.</summary>
    public string Header => Convert.ToHexString(_header);

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!options.HasManagedIdentity || context.Features.Get<Tunnel>() is not null)
        {
            return next(context);
        }

        var request = context.Request;
        return (request.Host.Host, request.Path.Value) switch
        {
            ("127.0.0.1", AppServicePath) => Answer(context, IsOurs(request.Headers["X-IDENTITY-HEADER"]) ? Issue(context) : Refusal(401, "the header X-IDENTITY-HEADER is missing or wrong.")),
            (MetadataHost, MetadataPath) when proxy.Accepts(request.Headers.ProxyAuthorization) => Answer(context, request.Headers["Metadata"] == "true" ? Issue(context) : Refusal(400, "Required metadata header not specified")),
            _ => next(context),
        };
    }

    private JsonAnswer Issue(HttpContext context)
    {
        string? Parameter(params string[] names) => names.Select(name => context.Request.Query[name].FirstOrDefault()).FirstOrDefault(value => !string.IsNullOrEmpty(value));

        if (!HttpMethods.IsGet(context.Request.Method) || Parameter("api-version") is null || Parameter("resource") is not { } audience)
        {
            return Refusal(400, "a GET with the parameters api-version and resource is expected.");
        }

        if (Find(Parameter("client_id", "clientid"), Parameter("msi_res_id", "mi_res_id"), Parameter("object_id", "principal_id")) is not { } principal)
        {
            return Refusal(400, "Identity not found");
        }

        var facts = RequestFacts.Of(context);
        facts.Principal = principal.AppId;
        facts.Action = audience;
        if (resources.Find(audience) is not { } resource)
        {
            return Refusal(400, $"AADSTS500011: The resource principal named {audience} was not found in the tenant.");
        }

        var token = issuer.Issue(principal, audience, resource.Principal, ClientAuthenticationClass.Assertion, supportsContinuousAccess: false);
        var seconds = ((int)TokenIssuer.Lifetime.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return new JsonAnswer(200, new JsonObject
        {
            ["access_token"] = token.AccessToken,
            ["client_id"] = principal.AppId,
            ["expires_in"] = seconds,
            ["expires_on"] = token.ExpiresOn.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["not_before"] = token.NotBefore.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["resource"] = audience,
            ["token_type"] = "Bearer",
        });
    }

    /// <summary>An identity of its own name; without one that of the machine.</summary>
    private EmulatedServicePrincipal? Find(string? clientId, string? resourceId, string? objectId)
    {
        var principalId = (clientId, resourceId, objectId) switch
        {
            (null, null, null) => state.Resources.FirstOrDefault(resource => resource.SystemAssignedPrincipalId is not null)?.SystemAssignedPrincipalId,
            (null, { } id, _) => state.Resources.FirstOrDefault(resource => Authorization.Scope.Same(resource.Id, id))?.Properties.GetValueOrDefault("principalId"),
            _ => objectId,
        };
        return state.ServicePrincipals.FirstOrDefault(principal => principal.IsManagedIdentity
            && (clientId is null ? principal.Id.Equals(principalId, StringComparison.OrdinalIgnoreCase) : principal.AppId.Equals(clientId, StringComparison.OrdinalIgnoreCase)));
    }

    private bool IsOurs(string? header) =>
        header is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(header), Encoding.UTF8.GetBytes(Header));

    private static JsonAnswer Refusal(int status, string text) => new(status, new JsonObject { ["error"] = "invalid_request", ["error_description"] = text });

    private static Task Answer(HttpContext context, JsonAnswer answer) => answer.ExecuteAsync(context);
}
