using Microsoft.Extensions.Configuration.UserSecrets;

namespace SdkKit.Provisioning.Tests.Stores;

[Trait("Tier", "Slow")]
public sealed class UserSecretsStoreTests : IDisposable
{
    private readonly string _id = $"sdkkit-test-{Guid.NewGuid():N}";

    public void Dispose()
    {
        var directory = Path.GetDirectoryName(PathHelper.GetSecretsPathFromSecretsId(_id))!;
        if (Directory.Exists(directory))
            Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task WriteThenRemove_ThroughTheRealTool_TouchesOnlyItsKeys()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var store = new UserSecretsStore(_id);
        await store.WriteAsync(new Dictionary<string, string> { ["Other:Key"] = "foreign", ["SdkKit:ClientSecret"] = "a'b\"c$d", ["SdkKit:Values:region"] = "x" }, cancellationToken);

        var stored = await store.ReadAsync(cancellationToken);
        await store.RemoveAsync(["SdkKit:ClientSecret", "SdkKit:Values:region", "SdkKit:Cloud"], cancellationToken);

        Assert.Equal("a'b\"c$d", stored.ClientSecret);
        Assert.Equal("x", stored["sdkkit:values:REGION"]);
        Assert.Equal(["SdkKit:ClientSecret", "SdkKit:Values:region"], stored.Keys.Order(StringComparer.Ordinal));
        Assert.Empty((await store.ReadAsync(cancellationToken)).Keys);
        Assert.Contains("foreign", await File.ReadAllTextAsync(PathHelper.GetSecretsPathFromSecretsId(_id), cancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_DamagedFile_SaysWhereInOneLine()
    {
        var path = PathHelper.GetSecretsPathFromSecretsId(_id);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, "{ nonsense", TestContext.Current.CancellationToken);

        var failure = await Assert.ThrowsAsync<ProvisioningException>(() => new UserSecretsStore(_id).ReadAsync(TestContext.Current.CancellationToken));

        Assert.Equal(2, failure.ExitCode);
        Assert.StartsWith($"user-secrets {_id}: the store cannot be read", failure.Message, StringComparison.Ordinal);
        Assert.Contains(path, failure.Message, StringComparison.Ordinal);
    }
}
