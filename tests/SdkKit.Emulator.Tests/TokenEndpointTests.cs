using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SdkKit.Emulator.Tests;

public sealed class TokenEndpointTests(SharedEmulator shared) : SharedEmulatorTest(shared)
{
    private const string Arm = "https://management.azure.com/";

    [Fact]
    public async Task Token_ForResourceManager_VerifiesWithThePublishedKeysAndHasTheClaims()
    {
        var text = await Api.SignInAsync(Arm);
        var keys = await Api.SendAsync(HttpMethod.Get, $"https://login.microsoftonline.com/{Emulator.Seed.TenantId}/discovery/v2.0/keys", token: null);
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(text, new TokenValidationParameters
        {
            IssuerSigningKeys = new JsonWebKeySet(keys.Body!.ToJsonString()).GetSigningKeys(),
            ValidIssuer = $"https://sts.windows.net/{Emulator.Seed.TenantId}/",
            ValidAudience = Arm,
        });

        Assert.True(result.IsValid, result.Exception?.Message);
        var token = (JsonWebToken)result.SecurityToken;
        Assert.Equal("RS256", token.Alg);
        Assert.Equal(Emulator.Seed.Administrator.ClientId, token.GetClaim("appid").Value);
        Assert.Equal("1", token.GetClaim("appidacr").Value);
        Assert.Equal(token.GetClaim("oid").Value, token.Subject);
        Assert.Equal("1.0", token.GetClaim("ver").Value);
        Assert.DoesNotContain(token.Claims, claim => claim.Type == "roles");
    }

    [Fact]
    public async Task Token_ForGraph_CarriesTheGrantedPermissions()
    {
        var token = new JsonWebToken(await Api.SignInAsync("https://graph.microsoft.com"));
        Assert.Contains(token.Claims, claim => claim is { Type: "roles", Value: "Application.ReadWrite.All" });
    }

    [Theory]
    [InlineData("client_secret", "not the secret", 401, "invalid_client", 7000215)]
    [InlineData("client_secret", "", 401, "invalid_client", 7000218)]
    [InlineData("client_id", "", 400, "invalid_request", 900144)]
    [InlineData("client_id", "2f1fb5d5-2a4c-4ad0-93c3-4c4f4bd9a001", 400, "unauthorized_client", 700016)]
    [InlineData("scope", "", 400, "invalid_request", 900144)]
    [InlineData("scope", "/.default", 400, "invalid_scope", 70011)]
    [InlineData("scope", "https://graph.microsoft.com/User.Read", 400, "invalid_scope", 1002012)]
    [InlineData("scope", "https://graph.microsoft.com/.default https://management.azure.com/.default", 400, "invalid_scope", 28000)]
    [InlineData("scope", "https://no.such.example/.default", 400, "invalid_resource", 500011)]
    [InlineData("grant_type", "password", 400, "unsupported_grant_type", 70003)]
    public async Task TokenRequest_WithOneWrongParameter_GetsItsError(string parameter, string value, int status, string error, int code)
    {
        var form = Api.Form(Arm);
        form[parameter] = value;
        var answer = await Api.TokenAsync(form);
        Assert.Equal((status, error), (answer.Status, answer.ErrorCode));
        Assert.Equal(code, answer.Body!["error_codes"]![0]!.GetValue<int>());
        Assert.StartsWith($"AADSTS{code}: ", answer.Text("error_description"), StringComparison.Ordinal);
        Assert.Contains("Trace ID: " + answer.Text("trace_id"), answer.Text("error_description"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0b9c7d3e-1f7a-4f0e-8b9c-222222222222", 90002)]
    [InlineData("unknown.example", 90002)]
    [InlineData("nonsense", 900023)]
    [InlineData("common", 50194)]
    public async Task TokenRequest_ToAnotherTenant_IsRefused(string tenant, int code)
    {
        var answer = await Api.TokenAsync(Api.Form(Arm), $"https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token");
        Assert.Equal(400, answer.Status);
        Assert.Equal(code, answer.Body!["error_codes"]![0]!.GetValue<int>());
    }

    [Fact]
    public async Task TokenRequest_ByGet_IsRefused()
    {
        var answer = await Api.SendAsync(HttpMethod.Get, Api.TokenAddress, token: null);
        Assert.Equal(900561, answer.Body!["error_codes"]![0]!.GetValue<int>());
    }

    [Fact]
    public async Task V1Endpoint_WithBasicAuthentication_AnswersWithTextNumbers()
    {
        var administrator = Emulator.Seed.Administrator;
        using var http = Emulator.Http();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"https://login.microsoftonline.com/{Emulator.Seed.TenantDomain}/oauth2/token")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["resource"] = "https://monitoring.azure.com/" }),
        };
        var basic = Encoding.UTF8.GetBytes($"{administrator.ClientId}:{Uri.EscapeDataString(administrator.ClientSecret)}");
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(basic));
        using var response = await http.SendAsync(request, Token);
        var answer = await Answer.ReadAsync(response);
        Assert.Equal("3599", answer.Text("expires_in"));
        Assert.Equal("https://monitoring.azure.com/", answer.Text("resource"));
    }

    [Fact]
    public async Task Discovery_OfAnUnknownInstance_IsInvalidInstance()
    {
        var known = await Api.SendAsync(HttpMethod.Get,
            "https://login.microsoftonline.com/common/discovery/instance?api-version=1.1&authorization_endpoint=https://login.microsoftonline.com/common/oauth2/v2.0/authorize", null);
        Assert.Equal("login.microsoftonline.com", known.Body!["metadata"]![0]!["preferred_network"]!.GetValue<string>());
        var unknown = await Api.SendAsync(HttpMethod.Get,
            "https://login.microsoftonline.com/common/discovery/instance?api-version=1.1&authorization_endpoint=https://evil.example/common/oauth2/v2.0/authorize", null);
        Assert.Equal((400, "invalid_instance"), (unknown.Status, unknown.ErrorCode));
    }

    [Fact]
    public async Task Metadata_OfADomain_NamesTheTenantId()
    {
        var metadata = await Api.SendAsync(HttpMethod.Get, $"https://login.microsoftonline.com/{Emulator.Seed.TenantDomain}/v2.0/.well-known/openid-configuration", null);
        Assert.Equal(Api.TokenAddress, metadata.Text("token_endpoint"));
        Assert.Equal($"https://login.microsoftonline.com/{Emulator.Seed.TenantId}/v2.0", metadata.Text("issuer"));
    }
}
