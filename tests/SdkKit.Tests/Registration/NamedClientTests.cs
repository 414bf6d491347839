using System.Net;
using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SdkKit.Credentials;
using SdkKit.Tests.Clients;

namespace SdkKit.Tests.Registration;

public sealed class NamedClientTests
{
    private const string Good = """{"name":"one","size":1}""";

    [Fact]
    public async Task Clients_OfOneInterface_HaveTheirOwnCloudAndTheirOwnCredential()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, Good);
        var (program, china) = (new StubCredential(), new StubCredential());
        var services = Services(transport, program, ("Clients:government:Cloud", "AzureUSGovernment"), ("Clients:china:Cloud", "AzureChinaCloud"));
        services.AddKeyedSingleton<TokenCredential>("china", china);
        using var provider = services.BuildServiceProvider();
        foreach (var name in (string[])["government", "china"])
        {
            await provider.GetRequiredKeyedService<IThings>(name).GetAsync("1", CancellationToken.None);
        }

        await provider.GetRequiredService<IThings>().GetAsync("1", CancellationToken.None);
        Assert.Equal(["management.usgovcloudapi.net", "management.chinacloudapi.cn", "management.azure.com"], transport.Sent.Select(one => one.Address.Host));
        Assert.Equal(["https://management.usgovcloudapi.net//.default", "https://management.azure.com//.default"], program.Requests.Select(one => one.Scopes[0]));
        Assert.Equal(["https://management.chinacloudapi.cn//.default"], china.Requests.Select(one => one.Scopes[0]));
    }

    [Fact]
    public async Task Clients_OfSeveralTenants_AskForTokensOfTheirOwn()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, Good);
        var credential = new StubCredential();
        var services = Services(transport, credential);
        services.AddThings("contoso", options => options.TenantId = "c").ConfigurePrimaryHttpMessageHandler(() => transport);
        services.AddThings("fabrikam", options => options.TenantId = "f").ConfigurePrimaryHttpMessageHandler(() => transport);
        using var provider = services.BuildServiceProvider();
        foreach (var name in (string[])["contoso", "fabrikam", "contoso"])
        {
            await provider.GetRequiredKeyedService<IThings>(name).GetAsync("1", CancellationToken.None);
        }

        Assert.Equal(["c", "f"], credential.Requests.Select(one => one.TenantId));
        Assert.Equal(["Bearer token-1", "Bearer token-2", "Bearer token-1"], transport.Sent.Select(one => one.Headers["Authorization"]));
    }

    [Fact]
    public void Section_OfAClient_IsItsIdentityAndTakesNoProofOfTheProgram()
    {
        var configuration = Configuration(
            ("TenantId", "program"), ("ClientId", "program"), ("ClientSecret", Guid.NewGuid().ToString()),
            ("Clients:contoso:ClientId", "contoso"), ("Clients:tenant:TenantId", "other"));
        var contoso = CredentialSettings.From(configuration, "contoso");
        var tenant = CredentialSettings.From(configuration, "tenant");

        Assert.Equal(("program", "contoso", null), (contoso.TenantId.Value, contoso.ClientId.Value, ClientSecretKind.Secret(contoso).Value));
        Assert.Equal(("other", "program"), (tenant.TenantId.Value, tenant.ClientId.Value));
        Assert.NotNull(ClientSecretKind.Secret(tenant).Value);
        var exception = Assert.Throws<SdkKitConfigurationException>(() => new SdkKitCredential(contoso));
        Assert.Contains("SdkKit:Clients:contoso:ClientSecret", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AzureCloud", "login.microsoftonline.com")]
    [InlineData("AzureUSGovernment", "login.microsoftonline.us")]
    [InlineData("AzureChinaCloud", "login.chinacloudapi.cn")]
    public void Client_OfAnotherCloud_SignsInThere(string cloud, string authority)
    {
        var configuration = Configuration(("Cloud", "AzureUSGovernment"), ("Clients:own:Cloud", cloud));

        Assert.Equal(authority, CredentialSettings.From(configuration, "own").AuthorityHost.Host);
        Assert.Equal(authority, CredentialSettings.From(configuration, cloud: cloud).AuthorityHost.Host);
        Assert.Equal("login.microsoftonline.us", CredentialSettings.From(configuration, "another").AuthorityHost.Host);
    }

    [Fact]
    public void Settings_OfAClient_ComeBeforeTheProgramsOwn()
    {
        var options = new AzureClientOptions();
        SdkKit.Registration.ConfigurationDefaults.Apply(
            options, Configuration(("Resilience:MaxRetries", "5"), ("Resilience:Delay", "00:00:02"), ("Clients:n:Resilience:MaxRetries", "1"), ("Clients:n:Values:region", "r")), "n");

        Assert.Equal((1, TimeSpan.FromSeconds(2), "r"), (options.Resilience.MaxRetries, options.Resilience.Delay, options.Values["region"]));
    }

    [Fact]
    public void Name_WithAColon_IsRefused() => Assert.Throws<ArgumentException>(() => new ServiceCollection().AddThings("a:b"));

    private static ServiceCollection Services(HttpMessageHandler transport, TokenCredential credential, params (string, string)[] settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(Configuration(settings));
        services.AddSingleton(credential);
        services.AddThings().ConfigurePrimaryHttpMessageHandler(() => transport);
        services.AddThings("government").ConfigurePrimaryHttpMessageHandler(() => transport);
        services.AddThings("china").ConfigurePrimaryHttpMessageHandler(() => transport);
        return services;
    }

    private static IConfigurationRoot Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(one => $"SdkKit:{one.Key}", string? (one) => one.Value)).Build();
}
