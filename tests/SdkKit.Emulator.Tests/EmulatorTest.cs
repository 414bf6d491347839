using Microsoft.Extensions.Time.Testing;

namespace SdkKit.Emulator.Tests;

/// <summary>A test with an emulator of its own, whose clock it holds.</summary>
public abstract class EmulatorTest : IAsyncLifetime
{
    internal FakeTimeProvider Clock { get; } = Api.ClockAtNow();

    internal AzureEmulator Emulator { get; private set; } = null!;

    internal Api Api { get; private set; } = null!;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Emulator = await AzureEmulator.StartAsync(Configure(new AzureEmulatorOptions { Clock = Clock }), Token);
        Api = new Api(Emulator);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Api.Dispose();
        await Emulator.DisposeAsync();
    }

    protected virtual AzureEmulatorOptions Configure(AzureEmulatorOptions options) => options;
}
