using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SdkKit.Credentials;
using SdkKit.Testing;
using SdkKit.Tests.Clients;
using SdkKit.Tests.Propagation;
using SdkKit.Tokens;
using StackExchange.Redis;

namespace SdkKit.Tests.Credentials;

/// <summary>Two instances of a program and a real Redis between them.</summary>
public sealed class SharedTokenCacheTests(Entra entra) : IClassFixture<Entra>, IDisposable
{
    private static readonly TokenRequestContext Arm = new(["https://management.azure.com//.default"], isCaeEnabled: true);
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Instances_WithOneRedis_ShareATokenAndItsRenewal()
    {
        ExternalTool.Require("redis-server");
        await using var redis = await RedisServer.StartAsync();
        using var log = new LogLines();
        using var one = Instance(redis, log);
        using var other = Instance(redis, log);
        var (first, second) = (await CredentialAsync(one), await CredentialAsync(other));

        var token = await first.GetTokenAsync(Arm, CancellationToken.None);
        Assert.Equal(token.Token, (await second.GetTokenAsync(Arm, CancellationToken.None)).Token);

        var renewed = await ((IFreshTokenCredential)second).GetFreshTokenAsync(Arm, CancellationToken.None);
        Assert.NotEqual(token.Token, renewed.Token);
        Assert.Equal(renewed.Token, (await first.GetTokenAsync(Arm, CancellationToken.None)).Token);
        Assert.NotEmpty(log.Lines);
        Assert.All(log.Lines, line => Assert.DoesNotContain("eyJ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Instances_WithoutASharedCache_EachAskEntra()
    {
        using var none = new ServiceCollection().BuildServiceProvider();

        Assert.NotEqual(
            (await (await CredentialAsync(none)).GetTokenAsync(Arm, CancellationToken.None)).Token,
            (await (await CredentialAsync(none)).GetTokenAsync(Arm, CancellationToken.None)).Token);
    }

    [Fact]
    public async Task Redis_ThatGoesDown_FailsNoCall()
    {
        ExternalTool.Require("redis-server");
        await using var redis = await RedisServer.StartAsync();
        using var log = new LogLines();
        // What cannot be sent fails then, and does not wait for a connection that never comes.
        using var instance = Instance(redis, log, BacklogPolicy.FailFast);
        var credential = await CredentialAsync(instance);
        await credential.GetTokenAsync(Arm, CancellationToken.None);
        redis.Kill();

        Assert.NotEmpty((await credential.GetTokenAsync(Arm, CancellationToken.None)).Token);
        Assert.NotEmpty((await ((IFreshTokenCredential)credential).GetFreshTokenAsync(Arm, CancellationToken.None)).Token);
        Assert.All(log.Lines, line => Assert.DoesNotContain("eyJ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Program_WithASharedCache_AttachesItsCredentialAndThoseOfNamedClients()
    {
        var shared = new Spy();
        var services = new ServiceCollection();
        var secret = Guid.NewGuid().ToString();
        services.AddSingleton<IConfiguration>(Entra.Configuration(
            ("TenantId", "t"), ("ClientId", "program"), ("ClientSecret", secret),
            ("Clients:contoso:ClientId", "contoso"), ("Clients:contoso:ClientSecret", secret)));
        services.AddSingleton<ISharedTokenCache>(shared);
        services.AddThings();
        services.AddThings("contoso");
        using var provider = services.BuildServiceProvider();
        _ = provider.GetRequiredService<IThings>();
        _ = provider.GetRequiredKeyedService<IThings>("contoso");

        Assert.Equal(2, shared.Attached);
    }

    public void Dispose() => _folder.Dispose();

    private static ServiceProvider Instance(RedisServer redis, LogLines log, BacklogPolicy? backlog = null) => new ServiceCollection()
        .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log))
        .AddStackExchangeRedisCache(options =>
        {
            options.ConfigurationOptions = ConfigurationOptions.Parse(redis.Configuration);
            options.ConfigurationOptions.BacklogPolicy = backlog ?? BacklogPolicy.Default;
        })
        .AddSharedTokenCache()
        .BuildServiceProvider();

    private async Task<SdkKitCredential> CredentialAsync(IServiceProvider provider)
    {
        await entra.TrustAsync("shared", "shared");
        var path = _folder.Write("token", entra.Issuer.CreateToken("shared"));
        return new SdkKitCredential(entra.OfApplication(("FederatedTokenFile", path)), provider.GetService<ISharedTokenCache>());
    }

    private sealed class Spy : ISharedTokenCache
    {
        public int Attached { get; private set; }

        public void Attach(Microsoft.Identity.Client.ITokenCache tokens) => Attached++;
    }
}
