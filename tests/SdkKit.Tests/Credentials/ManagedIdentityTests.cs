using Azure.Core;
using SdkKit.Credentials;
using SdkKit.Tokens;

namespace SdkKit.Tests.Credentials;

[Collection(nameof(ProcessVariables))]
public sealed class ManagedIdentityTests : IDisposable
{
    private const string Arm = "https://management.azure.com/";
    private readonly List<string> _set = [];

    [Theory]
    [InlineData(null, null, "")]
    [InlineData("ClientId", "11111111-0000-4000-8000-000000000001", "&client_id=11111111-0000-4000-8000-000000000001")]
    [InlineData("ManagedIdentityClientId", "11111111-0000-4000-8000-000000000002", "&client_id=11111111-0000-4000-8000-000000000002")]
    [InlineData("ManagedIdentityResourceId", "/subscriptions/s/x/me", "&mi_res_id=/subscriptions/s/x/me")]
    [InlineData("ManagedIdentityObjectId", "11111111-0000-4000-8000-000000000003", "&object_id=11111111-0000-4000-8000-000000000003")]
    public async Task AppService_GivesTheTokenOfTheIdentityThatIsNamed(string? key, string? value, string query)
    {
        var token = Guid.NewGuid().ToString();
        using var endpoint = new LocalEndpoint(_ => (200, Token(token)));
        var secret = Guid.NewGuid().ToString();
        Set("IDENTITY_ENDPOINT", endpoint.Address + "/msi/token");
        Set("IDENTITY_HEADER", secret);
        var credential = new SdkKitCredential(key is null ? Entra.Configuration() : Entra.Configuration((key, value!)));
        var got = await ((IFreshTokenCredential)credential).GetFreshTokenAsync(new TokenRequestContext([Arm + "/.default"]), CancellationToken.None);

        Assert.Equal(token, got.Token);
        var request = Assert.Single(endpoint.Requests);
        Assert.Equal(secret, request.Secret);
        Assert.Contains("resource=" + Arm, request.Query, StringComparison.Ordinal);
        Assert.Contains(query, request.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task VirtualMachine_GivesItsTokenWhenTheKindIsSet()
    {
        var token = Guid.NewGuid().ToString();
        using var endpoint = new LocalEndpoint(_ => (200, Token(token)));
        Set("AZURE_POD_IDENTITY_AUTHORITY_HOST", endpoint.Address);
        var credential = new SdkKitCredential(Entra.Configuration(("Credential", "ManagedIdentity")));
        var got = await ((IFreshTokenCredential)credential).GetFreshTokenAsync(new TokenRequestContext([Arm + "/.default"]), CancellationToken.None);

        Assert.Equal(token, got.Token);
        Assert.Contains(endpoint.Requests, one => one.Path.Contains("/metadata/identity/oauth2/token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Endpoint_ThatRefuses_IsATypedErrorWithoutItsSecret()
    {
        using var endpoint = new LocalEndpoint(_ => (400, """{"statusCode":400,"message":"No User Assigned or Delegated Managed Identity found for specified ClientId/ResourceId/PrincipalId."}"""));
        var secret = Guid.NewGuid().ToString();
        Set("IDENTITY_ENDPOINT", endpoint.Address + "/msi/token");
        Set("IDENTITY_HEADER", secret);
        var credential = new SdkKitCredential(Entra.Configuration(("ManagedIdentityClientId", "11111111-0000-4000-8000-000000000009")));
        var exception = await Assert.ThrowsAsync<AzureApiException>(
            async () => await credential.GetTokenAsync(new TokenRequestContext([Arm + "/.default"]), CancellationToken.None));

        Assert.Contains("managed identity endpoint", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }

    [Fact]
    public void Secret_OfAnApplication_ComesBeforeTheHostsIdentity()
    {
        Set("IDENTITY_ENDPOINT", "http://127.0.0.1:1/msi/token");
        var settings = CredentialSettings.From(Entra.Configuration(("TenantId", "t"), ("ClientId", "c"), ("ClientSecret", Guid.NewGuid().ToString())));

        Assert.IsType<ConfidentialClientTokenSource>(CredentialKinds.Choose(settings));
        Assert.IsType<ManagedIdentityTokenSource>(CredentialKinds.Choose(CredentialSettings.From(Entra.Configuration())));
    }

    [Theory]
    [InlineData("AZURE_CLIENT_CERTIFICATE_PATH", "/no/such/file", "AZURE_CLIENT_CERTIFICATE_PATH: the file")]
    public void Variable_OfTheStandardNames_IsReadWithoutAConfiguration(string variable, string value, string expected)
    {
        Set("AZURE_TENANT_ID", "t");
        Set("AZURE_CLIENT_ID", "c");
        Set(variable, value);

        Assert.StartsWith(expected, Assert.Throws<SdkKitConfigurationException>(() => new SdkKitCredential()).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _set.ForEach(name => Environment.SetEnvironmentVariable(name, null));

    private void Set(string name, string value)
    {
        _set.Add(name);
        Environment.SetEnvironmentVariable(name, value);
    }

    private static string Token(string token) =>
        $$"""{"access_token":"{{token}}","expires_on":"{{DateTimeOffset.UtcNow.AddHours(8).ToUnixTimeSeconds()}}","resource":"{{Arm}}","token_type":"Bearer","client_id":"x"}""";
}
