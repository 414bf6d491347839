using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace SdkKit.Provisioning.Tests.Certificates;

/// <summary>A certificate that is made in the vault and stays there: its public part on the application, its key where the program's configuration finds it.</summary>
[Collection(nameof(VaultCollection))]
public sealed class VaultCertificateTests(EmulatorFixture fixture) : IAsyncLifetime
{
    private readonly ProvisioningRig _rig = new(fixture.Emulator, Samples.LogAnalyticsReader);
    private readonly List<string> _assignments = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Name => $"{_rig.Application}--SdkKit--Certificate";

    public async ValueTask InitializeAsync()
    {
        _rig.Desired = _rig.Desired with { Store = new StoreTarget.KeyVault("kv-sdkkit", _rig.Application), Credential = new DesiredCredential.Certificate(TimeSpan.FromDays(90)) };
        foreach (var role in (string[])["Key Vault Secrets Officer", "Key Vault Certificates Officer"])
            _assignments.Add(await _rig.GrantAsync(role, fixture.Emulator.Seed.KeyVault, Cancellation));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var assignment in _assignments)
            await _rig.RevokeAsync(assignment, CancellationToken.None);
        _rig.Dispose();
    }

    [Fact]
    public async Task ApplyRotateDestroyApply_KeepACertificateThatWorksInTheVault()
    {
        var applied = await _rig.Session().ApplyAsync(cancellationToken: Cancellation);

        Assert.Equal("the stored credential gets a token", applied.Steps.Single(step => step.Step == "Proof").Detail);
        Assert.Equal(applied.CredentialKeyId.ToString(), Assert.Single(_rig.Keys));
        await AssertSignsInAsync();
        using (var made = await CertificateAsync())
            Assert.InRange(made.NotAfter, DateTime.Now.AddDays(85), DateTime.Now.AddDays(95));
        _rig.Restart();
        Assert.False((await _rig.Session().ApplyAsync(cancellationToken: Cancellation)).Changed);
        Assert.Empty(_rig.Faults.Writes);

        var rotated = await _rig.Session().RotateAsync(new() { Grace = TimeSpan.FromHours(1) }, Cancellation);
        Assert.NotEqual(applied.CredentialKeyId, rotated.CredentialKeyId);
        Assert.Equal(2, _rig.Keys.Count());
        await AssertSignsInAsync();
        Assert.Equal(2, Versions(Name));
        Assert.DoesNotContain(fixture.Emulator.State.Secrets, secret => secret.Name == Name + "-next" && secret.DeletedOn is null);
        Assert.False((await _rig.Session().ApplyAsync(cancellationToken: Cancellation)).Changed);

        await _rig.Session().DestroyAsync(new() { Purge = true }, Cancellation);
        Assert.Null(_rig.Registered);
        Assert.DoesNotContain(fixture.Emulator.State.Secrets, secret => secret.Name.StartsWith(_rig.Application, StringComparison.OrdinalIgnoreCase) && secret.DeletedOn is null);

        // The vault keeps what was deleted, and the name with it.
        await _rig.Session().ApplyAsync(cancellationToken: Cancellation);
        await AssertSignsInAsync();
    }

    [Fact]
    public async Task Apply_AnyRun_ShowsThePrivateKeyNowhere()
    {
        var audit = _rig.Audit();
        var plan = await _rig.Session().PlanAsync(Cancellation);
        var result = await _rig.Session().ApplyAsync(new() { Expected = plan }, Cancellation);
        var after = await _rig.Session().PlanAsync(Cancellation);

        var key = (await SecretAsync()).GetProperty("value").GetString()![200..260];
        string[] outputs =
        [
            plan.ToJson(), result.ToJson(), after.ToJson(), $"{plan} {result} {after} {after.Actual}", .. _rig.Progress.Select(progress => progress.ToString()), .. audit.Select(entry => entry.ToJson()),
            .. Directory.EnumerateFiles(_rig.At("."), "*", SearchOption.AllDirectories).Select(File.ReadAllText),
        ];
        Assert.All(outputs, output => Assert.DoesNotContain(key, output, StringComparison.Ordinal));
        Assert.Contains(audit, entry => entry is { Method: "POST", Step: "Certificate" } && entry.Address!.EndsWith($"/certificates/{Name}/create", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Tier", "Slow")]
    public async Task ApplyThenRotate_CutOffAfterEveryWrite_ConvergeOnTheNextRun()
    {
        await _rig.Session().ApplyAsync(cancellationToken: Cancellation);
        var applying = _rig.Faults.WriteNumbers;
        _rig.Restart();
        await _rig.Session().RotateAsync(new() { Grace = TimeSpan.Zero }, Cancellation);
        var rotating = _rig.Faults.WriteNumbers;
        // Two certificates, two changes of the application's keys, a deletion; the list of those that retire.
        Assert.InRange(rotating.Count, 5, 9);

        foreach (var request in rotating)
        {
            _rig.Restart();
            _rig.Faults.GoDownAt(request, after: true);
            await Record.ExceptionAsync(() => _rig.Session().RotateAsync(new() { Grace = TimeSpan.Zero }, Cancellation));
            using var present = await CertificateAsync();
            Assert.Contains(present.Thumbprint, _rig.Thumbprints);
        }

        foreach (var request in applying)
        {
            _rig.Restart();
            await _rig.Session().DestroyAsync(new() { Purge = true }, Cancellation);
            _rig.Restart();
            _rig.Faults.GoDownAt(request, after: true);
            await Record.ExceptionAsync(() => _rig.Session().ApplyAsync(cancellationToken: Cancellation));
            _rig.Restart();
            var result = await _rig.Session().ApplyAsync(cancellationToken: Cancellation);
            Assert.Equal(result.CredentialKeyId.ToString(), Assert.Single(_rig.Keys));
            Assert.Single(_rig.Assignments);
        }

        await AssertSignsInAsync();
    }

    [Fact]
    public async Task Apply_SecretThatBecomesACertificateAndBack_LeavesOneWayToSignIn()
    {
        var certificate = _rig.Desired;
        _rig.Desired = certificate with { Credential = CredentialReader.Default };
        await _rig.Session().ApplyAsync(cancellationToken: Cancellation);

        _rig.Desired = certificate;
        await _rig.Session().ApplyAsync(cancellationToken: Cancellation);
        Assert.Empty(_rig.Registered!.Passwords);
        Assert.False((await _rig.Session().ApplyAsync(cancellationToken: Cancellation)).Changed);
        Assert.DoesNotContain(fixture.Emulator.State.Secrets, secret => secret.Name == $"{_rig.Application}--SdkKit--ClientSecret" && secret.DeletedOn is null);

        _rig.Desired = certificate with { Credential = CredentialReader.Default };
        await _rig.Session().ApplyAsync(cancellationToken: Cancellation);
        Assert.Empty(_rig.Keys);
        Assert.DoesNotContain(fixture.Emulator.State.Secrets, secret => secret.Name == Name && secret.DeletedOn is null);
    }

    [Fact]
    public async Task Apply_WithoutTheRoleForCertificates_NamesItAndTheNextRunEndsWell()
    {
        await _rig.RevokeAsync(_assignments[1], Cancellation);
        _assignments.RemoveAt(1);

        var failure = await Assert.ThrowsAsync<ProvisioningException>(() => _rig.Session().ApplyAsync(cancellationToken: Cancellation));

        Assert.Equal(ProvisioningFailure.MissingRight, failure.Failure);
        Assert.Contains("Key Vault Certificates Officer", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
        _assignments.Add(await _rig.GrantAsync("Key Vault Certificates Officer", fixture.Emulator.Seed.KeyVault, Cancellation));
        await _rig.Session().ApplyAsync(cancellationToken: Cancellation);
        await AssertSignsInAsync();
    }

    /// <summary>As the program would: with what the configuration provider of .NET reads from the vault.</summary>
    private async Task AssertSignsInAsync()
    {
        using var certificate = await CertificateAsync();
        var credential = new ClientCertificateCredential(
            fixture.Emulator.Seed.TenantId,
            _rig.Registered!.AppId,
            certificate,
            new ClientCertificateCredentialOptions { Transport = new HttpClientTransport(new HttpClient(fixture.Emulator.CreateHandler())) });
        Assert.NotEmpty((await credential.GetTokenAsync(new(["https://management.azure.com/.default"]), Cancellation)).Token);
    }

    private async Task<X509Certificate2> CertificateAsync() =>
        X509CertificateLoader.LoadPkcs12(Convert.FromBase64String((await SecretAsync()).GetProperty("value").GetString()!), password: null);

    private async Task<JsonElement> SecretAsync()
    {
        using var http = await _rig.AdministratorAsync("https://vault.azure.net/.default", Cancellation);
        return JsonSerializer.Deserialize<JsonElement>(await http.GetStringAsync(new Uri($"https://kv-sdkkit.vault.azure.net/secrets/{Name}?api-version=7.4"), Cancellation));
    }

    private int Versions(string name) => fixture.Emulator.State.Secrets.Single(secret => secret.Name == name).Versions.Count;
}
