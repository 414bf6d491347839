using SdkKit.Emulator;

namespace SdkKit.Provisioning.Tests;

/// <summary>One emulator for a test class, whose tests run one after the other.</summary>
public sealed class EmulatorFixture : IAsyncLifetime
{
    public AzureEmulator Emulator { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Emulator = await AzureEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => Emulator.DisposeAsync();
}
