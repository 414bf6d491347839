using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SdkKit.Emulator.Certificates;
using SdkKit.Emulator.Faults;
using SdkKit.Emulator.FederatedIssuers;
using SdkKit.Emulator.Hosting;
using SdkKit.Emulator.ManagedIdentities;
using SdkKit.Emulator.Processes;
using SdkKit.Emulator.Proxy;
using SdkKit.Emulator.Seeding;
using SdkKit.Emulator.State;
using SdkKit.Emulator.Transcripts;

namespace SdkKit.Emulator;

/// <summary>
/// Entra ID, Microsoft Graph, Resource Manager and Azure Monitor on loopback. Clients keep the real host names: a proxy with a
/// password ends their TLS, answers for the emulated hosts and refuses all others.
/// </summary>
public sealed class AzureEmulator : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CertificateAuthority _authority;
    private readonly SessionFolder _folder;
    private readonly StateFile? _stateFile;
    private readonly string _proxyPassword;

    private AzureEmulator(WebApplication app, CertificateAuthority authority, SessionFolder folder, StateFile? stateFile, string proxyPassword, int port, EmulatorSeed seed)
    {
        _app = app;
        _authority = authority;
        _folder = folder;
        _stateFile = stateFile;
        _proxyPassword = proxyPassword;
        ProxyAddress = new Uri($"http://{ProxyCredential.UserName}:{proxyPassword}@127.0.0.1:{port}");
        Seed = seed;
        State = app.Services.GetRequiredService<EmulatorState>();
        Faults = app.Services.GetRequiredService<FaultInjector>();
        Transcript = app.Services.GetRequiredService<Transcript>();
        Issuers = app.Services.GetRequiredService<EmulatedIssuers>();
        ChildEnvironment = Processes.ChildEnvironment.Create(ProxyAddress, folder, seed, HostVariables(app, folder, port));
    }

    /// <summary>Address of the proxy with the password of this run: <c>http://x:password@127.0.0.1:port</c>.</summary>
    public Uri ProxyAddress { get; }

    /// <summary>The authority that vouches for the emulated hosts, and can vouch for no other; the public part.</summary>
    public X509Certificate2 CertificateAuthority => _authority.Certificate;

    /// <summary>Every variable that a child process needs to reach the emulator, and nothing of the real cloud.</summary>
    public IReadOnlyDictionary<string, string> ChildEnvironment { get; }

    /// <summary>GitHub Actions, Azure DevOps and clusters, whose tokens applications can accept in place of a secret.</summary>
    public EmulatedIssuers Issuers { get; }

    /// <summary>What the emulator started with.</summary>
    public EmulatorSeed Seed { get; }

    /// <summary>The latest requests, as many as <see cref="AzureEmulatorOptions.TranscriptCapacity"/> says.</summary>
    public Transcript Transcript { get; }

    /// <summary>The rules by which requests go wrong.</summary>
    public FaultInjector Faults { get; }

    /// <summary>The directory, role assignments and metrics as they are now.</summary>
    public EmulatorState State { get; }

    /// <summary>Starts an emulator.</summary>
    /// <exception cref="EmulatorException">The port is in use, or the state file cannot be used.</exception>
    public static async Task<AzureEmulator> StartAsync(AzureEmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new AzureEmulatorOptions();
        var stateFile = options.StateFile is { } path ? StateFile.Open(path) : null;
        CertificateAuthority? authority = null;
        WebApplication? app = null;
        SessionFolder? folder = null;
        try
        {
            var now = options.Clock.GetUtcNow();
            var data = stateFile?.Load() ?? Seeder.CreateData(options.Region, now);
            var secret = Seeder.RenewAdministrator(data, now);
            stateFile?.Save(data);
            var seed = EmulatorSeed.From(data.Identity, secret);
            var issuer = authority = new CertificateAuthority(EmulatedHosts.ConstraintNames);
            var credential = new ProxyCredential();
            app = EmulatorServer.Build(options, services => services
                .AddSingleton(new EmulatorState(data, stateFile))
                .AddSingleton(new Transcript(options.Clock, options.TranscriptCapacity))
                .AddSingleton(issuer)
                .AddSingleton(credential));
            var port = await EmulatorServer.StartAsync(app, options.Port, cancellationToken).ConfigureAwait(false);
            folder = new SessionFolder();
            folder.Fill(authority.Certificate, seed, options.Job, trustSystem: options.AllowHosts.Count > 0);
            if (options.Job is not null)
            {
                folder.WriteToken(app.Services.GetRequiredService<JobTokens>().CreateForFile());
            }

            return new AzureEmulator(app, authority, folder, stateFile, credential.Password, port, seed);
        }
        catch
        {
            folder?.Dispose();
            if (app is not null)
            {
                await app.DisposeAsync().ConfigureAwait(false);
            }

            authority?.Dispose();
            stateFile?.Dispose();
            throw;
        }
    }

    /// <summary>Creates a handler for clients in this process: it goes through the proxy, trusts this emulator alone and follows no redirects.</summary>
    public HttpMessageHandler CreateHandler() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        Proxy = new WebProxy(new Uri($"http://127.0.0.1:{ProxyAddress.Port}"))
        {
            Credentials = new NetworkCredential(ProxyCredential.UserName, _proxyPassword),
        },
        SslOptions = new SslClientAuthenticationOptions
        {
            CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore = { CertificateAuthority },
                RevocationMode = X509RevocationMode.NoCheck,
            },
        },
    };

    /// <summary>What the programs' host would set for them.</summary>
    private static Dictionary<string, string> HostVariables(WebApplication app, SessionFolder folder, int port)
    {
        var variables = new Dictionary<string, string>(JobEnvironment.Create(app.Services.GetRequiredService<JobTokens>(), folder.TokenFile), StringComparer.Ordinal);
        if (app.Services.GetRequiredService<AzureEmulatorOptions>().HasManagedIdentity)
        {
            variables["IDENTITY_ENDPOINT"] = $"http://127.0.0.1:{port}{ManagedIdentityEndpoint.AppServicePath}";
            variables["IDENTITY_HEADER"] = app.Services.GetRequiredService<ManagedIdentityEndpoint>().Header;
        }

        return variables;
    }

    /// <summary>Stops answering and removes the files of this run; the state file stays.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
        _authority.Dispose();
        _folder.Dispose();
        _stateFile?.Dispose();
    }
}
