namespace SdkKit.Provisioning.Tests.Journaling;

public sealed class JournalTests : IDisposable
{
    private static readonly Guid Tenant = Guid.NewGuid();
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task WriteReadClose_OneEntry_IsOwnerOnlyAndGoneAfterwards()
    {
        var journal = Open(out var path);
        await journal.WriteAsync(Entry(), TestContext.Current.CancellationToken);

        Assert.Equal(Entry(), journal.Read());
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));

        journal.Close();
        Assert.Null(journal.Read());
    }

    [Theory]
    [InlineData("", "it is damaged")]
    [InlineData("null", "it is empty")]
    [InlineData("{ \"version\": 1", "it is damaged")]
    [InlineData("{ \"version\": 1, \"marker\": \"x\" }", "it is damaged")]
    public void Read_DamagedFile_IsRefusedWithTheFix(string text, string expected)
    {
        var journal = Open(out var path);
        File.WriteAllText(path, text);

        var failure = Assert.Throws<ProvisioningException>(journal.Read);

        Assert.StartsWith($"{path}: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
        Assert.Contains("delete the file", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_NewerOrForeignEntry_IsRefused()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var journal = Open(out _);

        await journal.WriteAsync(Entry() with { Version = 2 }, cancellationToken);
        Assert.Contains("version 2", Assert.Throws<ProvisioningException>(journal.Read).Message, StringComparison.Ordinal);

        await journal.WriteAsync(Entry() with { TenantId = Guid.NewGuid() }, cancellationToken);
        Assert.Contains("it belongs to app in tenant", Assert.Throws<ProvisioningException>(journal.Read).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lock_HeldByAnother_SaysToRunAgain()
    {
        var journal = Open(out _);
        using (journal.Lock())
        {
            var failure = Assert.Throws<ProvisioningException>(journal.Lock);
            Assert.Equal(4, failure.ExitCode);
        }

        journal.Lock().Dispose();
    }

    [Fact]
    public void Lock_DirectoryThatCannotBeMade_SaysSo()
    {
        var file = _directory.Write("file", "");
        var journal = new Journal(Path.Combine(file, "x", "journal.json"), Tenant, "app");

        var failure = Assert.Throws<ProvisioningException>(journal.Lock);

        Assert.Equal(2, failure.ExitCode);
        Assert.Contains("the journal cannot be written", failure.Message, StringComparison.Ordinal);
    }

    private Journal Open(out string path)
    {
        path = _directory.At("journal.json");
        return new(path, Tenant, "app");
    }

    private static JournalEntry Entry() => new()
    {
        Version = 1,
        Operation = "addPassword",
        TenantId = Tenant,
        UniqueName = "app",
        Marker = "sdkkit/a/dev/1-2",
        StartedAt = DateTimeOffset.UnixEpoch,
    };
}
