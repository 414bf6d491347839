namespace SdkKit.Emulator.Tests;

public sealed class TranscriptTests : EmulatorTest
{
    [Fact]
    public async Task Transcript_MoreRequestsThanItKeeps_ForgetsTheOldest()
    {
        for (var request = 1; request <= 5; request++)
        {
            await Api.SendAsync(HttpMethod.Get, $"https://graph.microsoft.com/v1.0/organization?n={request}", token: null);
        }

        Assert.Equal(["?n=3", "?n=4", "?n=5"], Emulator.Transcript.Entries.Select(entry => entry.Path[^4..]));
    }

    [Fact]
    public async Task Transcript_OfARunWithASecret_DoesNotHoldIt()
    {
        await Api.SignInAsync("https://graph.microsoft.com");
        var secret = Uri.EscapeDataString(Emulator.Seed.Administrator.ClientSecret);
        await Api.SendAsync(HttpMethod.Get, $"{Api.TokenAddress}?client_secret={secret}", token: null);
        Assert.DoesNotContain(secret, string.Concat(Emulator.Transcript.Entries), StringComparison.Ordinal);
    }

    protected override AzureEmulatorOptions Configure(AzureEmulatorOptions options) => options with { TranscriptCapacity = 3 };
}
