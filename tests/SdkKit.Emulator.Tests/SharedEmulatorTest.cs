namespace SdkKit.Emulator.Tests;

/// <summary>A test that shares its emulator with the other tests of its class.</summary>
public abstract class SharedEmulatorTest(SharedEmulator shared) : IClassFixture<SharedEmulator>
{
    internal AzureEmulator Emulator => shared.Emulator;

    internal Api Api => shared.Api;

    internal Microsoft.Extensions.Time.Testing.FakeTimeProvider Clock => shared.Clock;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;
}
