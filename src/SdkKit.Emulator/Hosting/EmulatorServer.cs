using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using SdkKit.Emulator.ApplicationInsights;
using SdkKit.Emulator.CustomMetrics;
using SdkKit.Emulator.Entra;
using SdkKit.Emulator.Faults;
using SdkKit.Emulator.FederatedIssuers;
using SdkKit.Emulator.Graph;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.KeyVault;
using SdkKit.Emulator.LogAnalytics;
using SdkKit.Emulator.ManagedIdentities;
using SdkKit.Emulator.Proxy;
using SdkKit.Emulator.ResourceManager;
using SdkKit.Emulator.Throttling;
using SdkKit.Emulator.Transcripts;

namespace SdkKit.Emulator.Hosting;

/// <summary>Puts the parts together: one Kestrel endpoint on loopback, the middlewares in their order, the services by host name.</summary>
internal static class EmulatorServer
{
    public static WebApplication Build(AzureEmulatorOptions options, Action<IServiceCollection> addState)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton(options.LoggerFactory);
        builder.Services.AddSingleton(typeof(Microsoft.Extensions.Logging.ILogger<>), typeof(Microsoft.Extensions.Logging.Logger<>));
        builder.Services.AddRoutingCore();
        addState(builder.Services);
        EmulatorServices.Add(builder.Services, options);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.Port, Serve);
            if (options.UnixSocket is { } path)
            {
                kestrel.ListenUnixSocket(path, Serve);
            }
        });

        var app = builder.Build();
        app.UseMiddleware<TranscriptRecorder>();
        app.UseMiddleware<ManagedIdentityEndpoint>();
        app.UseMiddleware<HostGate>();
        app.UseMiddleware<ThrottlingMiddleware>();
        app.UseMiddleware<FaultMiddleware>();
        app.Use(app.Services.GetRequiredService<InnerRequests>().Attach);
        app.UseMiddleware<ServiceErrors>();
        app.UseRouting();
        EntraEndpoints.Map(app);
        GraphEndpoints.Map(app);
        ArmEndpoints.Map(app);
        LogAnalyticsEndpoints.Map(app);
        InsightsEndpoints.Map(app);
        CustomMetricsEndpoints.Map(app);
        KeyVaultEndpoints.Map(app);
        JobEndpoints.Map(app);
        return app;
    }

    private static void Serve(ListenOptions endpoint)
    {
        endpoint.Protocols = HttpProtocols.Http1;
        endpoint.Use(next =>
        {
            var connect = endpoint.ApplicationServices.GetRequiredService<ConnectMiddleware>();
            return connection => connect.OnConnectionAsync(connection, next);
        });
    }

    /// <summary>Starts listening and returns the port.</summary>
    public static async Task<int> StartAsync(WebApplication app, int port, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            throw new EmulatorException($"port {port} on 127.0.0.1 is in use; give another one, or 0 for any free port.", exception);
        }
        catch (SocketException exception)
        {
            throw new EmulatorException($"port {port} on 127.0.0.1 cannot be opened ({exception.Message}); give another one, or 0 for any free port.", exception);
        }

        var addresses = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        return addresses.Select(address => new Uri(address)).Single(address => address.Host == "127.0.0.1").Port;
    }
}
