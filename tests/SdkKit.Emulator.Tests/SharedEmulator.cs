using Microsoft.Extensions.Time.Testing;

namespace SdkKit.Emulator.Tests;

/// <summary>One emulator for the tests of a class that neither move its clock nor get in each other's way.</summary>
public sealed class SharedEmulator : IAsyncLifetime
{
    internal FakeTimeProvider Clock { get; } = Api.ClockAtNow();

    internal AzureEmulator Emulator { get; private set; } = null!;

    internal Api Api { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Emulator = await AzureEmulator.StartAsync(new AzureEmulatorOptions { Clock = Clock }, TestContext.Current.CancellationToken);
        Api = new Api(Emulator);
    }

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await Emulator.DisposeAsync();
    }
}
