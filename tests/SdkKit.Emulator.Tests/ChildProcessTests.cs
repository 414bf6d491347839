using System.Diagnostics;

namespace SdkKit.Emulator.Tests;

/// <summary>curl stands for the programs that know nothing of the emulator but their environment.</summary>
public sealed class ChildProcessTests : EmulatorTest
{
    [Fact]
    public async Task Curl_WithTheChildEnvironment_ReachesTheEmulatedHostsOnly()
    {
        var tenant = Emulator.Seed.TenantId;
        var (exit, output) = await CurlAsync(Emulator.ChildEnvironment, $"https://login.microsoftonline.com/{tenant}/v2.0/.well-known/openid-configuration");
        Assert.Equal(0, exit);
        Assert.Contains($"/{tenant}/oauth2/v2.0/token", output, StringComparison.Ordinal);
        Assert.NotEqual(0, (await CurlAsync(Emulator.ChildEnvironment, "https://example.com/")).Exit);
    }

    [Fact]
    public async Task Curl_WithoutTheAuthority_DoesNotTrustTheEmulator()
    {
        var environment = Emulator.ChildEnvironment.Where(variable => variable.Key is "HTTPS_PROXY" or "https_proxy").ToDictionary();
        Assert.Equal(60, (await CurlAsync(environment, "https://graph.microsoft.com/v1.0/me")).Exit);
    }

    [Fact]
    public async Task Folder_OfTheSession_IsTheOwnersAloneAndGoesWithTheEmulator()
    {
        await using var emulator = await AzureEmulator.StartAsync(cancellationToken: Token);
        var folder = Path.GetDirectoryName(emulator.ChildEnvironment["SDKKIT_ENVIRONMENT_FILE"])!;
        Assert.True(OperatingSystem.IsWindows()
            || File.GetUnixFileMode(folder) == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
        Assert.Empty(Directory.GetFileSystemEntries(emulator.ChildEnvironment["SSL_CERT_DIR"]));
        await emulator.DisposeAsync();
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void Transcript_OfARequestWithASecretInItsQuery_MasksIt()
    {
        var masked = Transcripts.SecretMask.Apply("/x?client_secret=abc&scope=y&SIG=1");
        Assert.Equal("/x?client_secret=***&scope=y&SIG=***", masked);
    }

    private static async Task<(int Exit, string Output)> CurlAsync(IReadOnlyDictionary<string, string> environment, string address)
    {
        var start = new ProcessStartInfo("curl", ["--silent", "--show-error", "--max-time", "20", address]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in (string[])["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy", "SSL_CERT_FILE", "SSL_CERT_DIR", "CURL_CA_BUNDLE"])
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var curl = Process.Start(start)!;
        var error = curl.StandardError.ReadToEndAsync(Token);
        var output = await curl.StandardOutput.ReadToEndAsync(Token);
        await curl.WaitForExitAsync(Token);
        return (curl.ExitCode, output + await error);
    }
}
