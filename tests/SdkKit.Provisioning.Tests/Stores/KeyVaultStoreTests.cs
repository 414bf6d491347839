using System.Net;
using System.Text.Json;

namespace SdkKit.Provisioning.Tests.Stores;

/// <summary>Secrets in a vault: read as .NET's configuration provider reads them, never without the id of the key that they are.</summary>
[Collection(nameof(VaultCollection))]
public sealed class KeyVaultStoreTests(EmulatorFixture fixture) : IAsyncLifetime
{
    private const string Secret = "SdkKit--ClientSecret";

    private readonly ProvisioningRig _rig = new(fixture.Emulator);
    private string _assignment = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Prefix => _rig.Application;

    public async ValueTask InitializeAsync()
    {
        _rig.Desired = _rig.Desired with { Store = new StoreTarget.KeyVault("kv-sdkkit", Prefix) };
        _assignment = await _rig.GrantAsync("Key Vault Secrets Officer", fixture.Emulator.Seed.KeyVault, Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (_assignment.Length > 0)
            await _rig.RevokeAsync(_assignment, CancellationToken.None);
        _rig.Dispose();
    }

    [Fact]
    public async Task ApplyRotateDestroyApply_KeepTheWorkingSecretInTheVault()
    {
        var applied = await _rig.Session().ApplyAsync(cancellationToken: Cancellation);

        Assert.Equal($"Key Vault kv-sdkkit, {Prefix}", applied.Store);
        Assert.Equal("OK", await _rig.SignInAsync((await ReadAsync(Secret))!.Value.Value, applied.ClientId!, Cancellation));
        Assert.Equal(applied.CredentialKeyId, await KeyIdAsync());
        Assert.Equal(applied.ClientId, (await ReadAsync("SdkKit--ClientId"))?.Value);
        Assert.Equal(fixture.Emulator.Seed.Region, (await ReadAsync("SdkKit--Values--region"))?.Value);

        var versions = Versions();
        Assert.False((await _rig.Session().ApplyAsync(cancellationToken: Cancellation)).Changed);
        var rotated = await _rig.Session().RotateAsync(new() { Grace = TimeSpan.Zero }, Cancellation);
        Assert.NotEqual(applied.CredentialKeyId, rotated.CredentialKeyId);
        Assert.Equal(rotated.CredentialKeyId, await KeyIdAsync());
        Assert.Equal("OK", await _rig.SignInAsync((await ReadAsync(Secret))!.Value.Value, applied.ClientId!, Cancellation));
        // The secret and the list of those that retire; what stays as it was gets no version.
        Assert.Equal(versions + 2, Versions());

        await _rig.Session().DestroyAsync(new() { Purge = true }, Cancellation);
        Assert.Null(await ReadAsync(Secret));

        // The vault keeps what was deleted, and the name with it.
        var again = await _rig.Session().ApplyAsync(cancellationToken: Cancellation);
        Assert.Equal(again.CredentialKeyId, await KeyIdAsync());
        Assert.Equal("OK", await _rig.SignInAsync((await ReadAsync(Secret))!.Value.Value, again.ClientId!, Cancellation));
    }

    [Fact]
    [Trait("Tier", "Slow")]
    public async Task Apply_CutOffAtEveryWrite_EndsWithOneKeyThatIsInTheVault()
    {
        await _rig.Session().ApplyAsync(cancellationToken: Cancellation);
        var writes = _rig.Faults.WriteNumbers;
        await _rig.Session().DestroyAsync(new() { Purge = true }, Cancellation);
        Assert.InRange(writes.Count, 9, 16);

        foreach (var request in writes)
        {
            _rig.Restart();
            _rig.Faults.GoDownAt(request, after: true);
            await Assert.ThrowsAsync<ProvisioningException>(() => _rig.Session().ApplyAsync(cancellationToken: Cancellation));
            _rig.Restart();
            await _rig.Session().ApplyAsync(cancellationToken: Cancellation);

            Assert.Equal(Assert.Single(_rig.Registered!.Passwords).KeyId, (await KeyIdAsync()).ToString());
            Assert.Equal("OK", await _rig.SignInAsync((await ReadAsync(Secret))!.Value.Value, _rig.Registered!.AppId, Cancellation));
            await _rig.Session().DestroyAsync(new() { Purge = true }, Cancellation);
        }
    }

    [Fact]
    public async Task Apply_Audited_NamesWhatIsWrittenToTheVault()
    {
        var entries = _rig.Audit();

        await _rig.Session().ApplyAsync(cancellationToken: Cancellation);

        var written = entries.Where(entry => entry.Address?.StartsWith("https://kv-sdkkit.vault.azure.net/secrets/", StringComparison.Ordinal) == true).ToList();
        Assert.Contains(written, entry => entry is { Method: "PUT", Step: "Store", Status: 200 } && entry.Address!.EndsWith(Secret, StringComparison.Ordinal));
        Assert.All(written, entry => Assert.True(Guid.TryParse(entry.RequestId, out _), entry.ToJson()));
        var secret = (await ReadAsync(Secret))!.Value.Value;
        Assert.All(entries, entry => Assert.DoesNotContain(secret, entry.ToJson(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Apply_WithoutTheRole_NamesItBeforeAnythingIsMade()
    {
        await _rig.RevokeAsync(_assignment, Cancellation);
        _assignment = "";

        var failed = await Assert.ThrowsAsync<ProvisioningException>(() => _rig.Session().ApplyAsync(cancellationToken: Cancellation));

        Assert.Equal(ProvisioningFailure.MissingRight, failed.Failure);
        Assert.Contains("the role Key Vault Secrets Officer", failed.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failed.Message);
        Assert.Null(_rig.Registered);
    }

    [Fact]
    public async Task Apply_VaultThatIsNotThere_SaysSo()
    {
        _rig.Desired = _rig.Desired with { Store = new StoreTarget.KeyVault("kv-nowhere", null) };

        var failed = await Assert.ThrowsAsync<ProvisioningException>(() => _rig.Session().ApplyAsync(cancellationToken: Cancellation));

        Assert.Contains("kv-nowhere", failed.Message, StringComparison.Ordinal);
        Assert.Null(_rig.Registered);
    }

    [Fact]
    public async Task Apply_VaultThatRefusesTheSecret_TakesTheKeyAwayAgain()
    {
        _rig.Faults.Refuse("PUT", $"/secrets/{Prefix}--{Secret}", HttpStatusCode.Forbidden, """{ "error": { "code": "Forbidden", "message": "no" } }""");

        var failed = await Assert.ThrowsAsync<ProvisioningException>(() => _rig.Session().ApplyAsync(cancellationToken: Cancellation));

        Assert.Equal(ProvisioningFailure.MissingRight, failed.Failure);
        Assert.Empty(_rig.Registered!.Passwords);
        Assert.True((await _rig.Session().ApplyAsync(cancellationToken: Cancellation)).Changed);
        Assert.Equal(Assert.Single(_rig.Registered!.Passwords).KeyId, (await KeyIdAsync()).ToString());
    }

    [Fact]
    public async Task Apply_VaultThatThrottles_WaitsAndEndsWell()
    {
        _rig.Faults.Refuse("PUT", $"/secrets/{Prefix}--{Secret}", HttpStatusCode.TooManyRequests, """{ "error": { "code": "Throttled", "message": "slow" } }""", times: 2, retryAfter: "0");

        await _rig.Session().ApplyAsync(cancellationToken: Cancellation);

        Assert.Equal(Assert.Single(_rig.Registered!.Passwords).KeyId, (await KeyIdAsync()).ToString());
    }

    private int Versions() => fixture.Emulator.State.Secrets.Where(secret => secret.Name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)).Sum(secret => secret.Versions.Count);

    private async Task<Guid?> KeyIdAsync() => (await ReadAsync(Secret))?.Tags.GetProperty("sdkkit-key-id").GetGuid();

    private async Task<(string Value, JsonElement Tags)?> ReadAsync(string name)
    {
        using var http = await _rig.AdministratorAsync("https://vault.azure.net/.default", Cancellation);
        using var answer = await http.GetAsync($"https://kv-sdkkit.vault.azure.net/secrets/{Prefix}--{name}?api-version=7.5", Cancellation);
        if (answer.StatusCode == HttpStatusCode.NotFound)
            return null;

        var secret = JsonSerializer.Deserialize<JsonElement>(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Cancellation));
        return (secret.GetProperty("value").GetString()!, secret.TryGetProperty("tags", out var tags) ? tags : default);
    }
}
