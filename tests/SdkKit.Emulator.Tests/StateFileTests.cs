namespace SdkKit.Emulator.Tests;

public sealed class StateFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sdkkit-state-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_folder, "state.json");

    [Fact]
    public async Task StateFile_InALaterRun_BringsTheDirectoryBackButNotTheAdministratorsSecret()
    {
        AzureEmulatorOptions options = new() { StateFile = File };
        Principal principal;
        Seeding.EmulatorSeed first;
        await using (var emulator = await AzureEmulator.StartAsync(options, Token))
        {
            using var api = new Api(emulator);
            principal = await api.CreatePrincipalAsync("Reader", emulator.Seed.Workspace.ResourceId);
            first = emulator.Seed;
            Assert.DoesNotContain(principal.Secret, await System.IO.File.ReadAllTextAsync(File, Token), StringComparison.Ordinal);
            Assert.True(OperatingSystem.IsWindows() || System.IO.File.GetUnixFileMode(File) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
            var inUse = await Assert.ThrowsAsync<EmulatorException>(() => AzureEmulator.StartAsync(options, Token));
            Assert.DoesNotContain('\n', inUse.Message);
        }

        await using var later = await AzureEmulator.StartAsync(options, Token);
        Assert.Equal(first with { Administrator = later.Seed.Administrator }, later.Seed);
        Assert.Equal(first.Administrator.ClientId, later.Seed.Administrator.ClientId);
        Assert.NotEqual(first.Administrator.ClientSecret, later.Seed.Administrator.ClientSecret);
        using var laterApi = new Api(later);
        var token = await laterApi.SignInAsync("https://management.azure.com/", principal);
        var workspace = await laterApi.SendAsync(HttpMethod.Get, $"https://management.azure.com{later.Seed.Workspace.ResourceId}?api-version=2022-10-01", token);
        Assert.Equal(200, workspace.Status);
        Assert.Equal(["state.json", "state.json.lock"], Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("{ not json")]
    [InlineData("{\"version\":99}")]
    public async Task StateFile_Damaged_IsAOneLineErrorThatNamesIt(string content)
    {
        await System.IO.File.WriteAllTextAsync(File, content, Token);
        var error = await Assert.ThrowsAsync<EmulatorException>(() => AzureEmulator.StartAsync(new AzureEmulatorOptions { StateFile = File }, Token));
        Assert.StartsWith(File, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
