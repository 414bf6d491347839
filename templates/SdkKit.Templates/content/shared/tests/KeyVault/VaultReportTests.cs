using SdkKit.Testing;

namespace SdkKitTemplate.RootNamespace.Tests;

public sealed class VaultReportTests
{
    [Fact]
    public async Task Get_Secrets_AreNamedWithTheDayTheyEnd()
    {
        using var fake = new FakeServer<KeyVault>();
        fake.On(api => api.ListSecretsAsync(default)).RespondPages(
            [new VaultSecretItem("https://shop.vault.azure.net/secrets/database", new VaultSecretAttributes(Enabled: true, Exp: 0))],
            [new VaultSecretItem("https://shop.vault.azure.net/secrets/old", new VaultSecretAttributes(Enabled: false, Exp: null))]);

        Assert.Equal(
            [new VaultEntry("database", true, DateTimeOffset.UnixEpoch), new VaultEntry("old", false, null)],
            await new VaultReport(fake.Client).GetAsync(TestContext.Current.CancellationToken));
    }
}
