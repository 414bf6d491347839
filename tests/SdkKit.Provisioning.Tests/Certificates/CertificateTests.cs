using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SdkKit.Provisioning.Tests.Certificates;

public sealed class CertificateTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Apply_Certificate_MakesAKeyThatOnlyItsOwnerCanReadAndThatSignsIn()
    {
        using var rig = Rig();

        var result = await rig.Session().ApplyAsync(cancellationToken: Cancellation);

        Assert.Equal("the stored credential gets a token", result.Steps.Single(step => step.Step == "Proof").Detail);
        Assert.Equal(rig.CertificateFile, rig.Stored("SdkKit__CertificatePath"));
        using var certificate = X509Certificate2.CreateFromPemFile(rig.CertificateFile);
        Assert.True(certificate.HasPrivateKey);
        Assert.InRange(certificate.GetRSAPublicKey()!.KeySize, 2048, 8192);
        Assert.InRange(certificate.NotAfter.ToUniversalTime(), DateTime.UtcNow.AddDays(29), DateTime.UtcNow.AddDays(31));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(rig.CertificateFile));
        Assert.Equal(result.CredentialKeyId.ToString(), Assert.Single(rig.Keys));
        Assert.Empty(rig.Registered!.Passwords);
        Assert.Null(rig.Stored("SdkKit__ClientSecret"));
    }

    [Fact]
    public async Task Apply_Twice_TheSecondSendsNoWriteAndKeepsTheKey()
    {
        using var rig = Rig();
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        var key = await File.ReadAllTextAsync(rig.CertificateFile, Cancellation);
        rig.Restart();

        var second = await rig.Session().ApplyAsync(cancellationToken: Cancellation);

        Assert.False(second.Changed);
        Assert.Empty(rig.Faults.Writes);
        Assert.Equal(key, await File.ReadAllTextAsync(rig.CertificateFile, Cancellation));
    }

    [Fact]
    public async Task Apply_AnyRun_ShowsThePrivateKeyNowhereButInItsFile()
    {
        using var rig = Rig();

        var plan = await rig.Session().PlanAsync(Cancellation);
        var result = await rig.Session().ApplyAsync(new() { Expected = plan }, Cancellation);
        var after = await rig.Session().PlanAsync(Cancellation);

        var line = File.ReadAllLines(rig.CertificateFile)[3];
        Assert.True(line.Length > 50);
        string[] outputs =
        [
            plan.ToJson(), result.ToJson(), after.ToJson(), $"{plan} {result} {after} {after.Actual}", .. rig.Progress.Select(progress => progress.ToString()),
            await File.ReadAllTextAsync(rig.EnvFile, Cancellation), .. Directory.EnumerateFiles(rig.StateDirectory).Select(File.ReadAllText),
        ];
        Assert.All(outputs, output => Assert.DoesNotContain(line, output, StringComparison.Ordinal));
        Assert.All(outputs, output => Assert.DoesNotContain("PRIVATE KEY", output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Tier", "Slow")]
    public async Task Apply_CutOffAtEveryWrite_ConvergesOnTheNextRun(bool after)
    {
        using var whole = Rig();
        await whole.Session().ApplyAsync(cancellationToken: Cancellation);
        Assert.Equal(5, whole.Faults.WriteNumbers.Count);
        foreach (var request in whole.Faults.WriteNumbers)
        {
            using var rig = Rig();
            rig.Faults.GoDownAt(request, after);
            await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session().ApplyAsync(cancellationToken: Cancellation));
            rig.Restart();
            var result = await rig.Session().ApplyAsync(cancellationToken: Cancellation);

            Assert.Equal(result.CredentialKeyId.ToString(), Assert.Single(rig.Keys));
            Assert.Equal(2, rig.Assignments.Count());
        }
    }

    [Fact]
    public async Task Apply_FileThatWasLost_MakesAnotherAndRemovesTheOld()
    {
        using var rig = Rig();
        var first = await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        File.Delete(rig.CertificateFile);

        var second = await rig.Session().ApplyAsync(cancellationToken: Cancellation);

        Assert.NotEqual(first.CredentialKeyId, second.CredentialKeyId);
        Assert.Equal(second.CredentialKeyId.ToString(), Assert.Single(rig.Keys));
    }

    [Fact]
    public async Task Apply_CertificateThatSomebodyElseAddsMeanwhile_Survives()
    {
        using var rig = Rig();
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        File.Delete(rig.CertificateFile);
        rig.Restart();
        using var foreign = Certificate();
        // After the plan has read, before the change is written.
        rig.Faults.Before("GET", "/applications/", 1, () => rig.AddKeyAsync(foreign, Cancellation));

        await rig.Session().ApplyAsync(cancellationToken: Cancellation);

        Assert.Equal(2, rig.Keys.Count());
        Assert.Contains(foreign.Thumbprint, rig.Thumbprints);
    }

    [Fact]
    public async Task Apply_SecretThatBecomesACertificate_LeavesTheCertificateAlone()
    {
        using var rig = Rig();
        var certificate = rig.Desired;
        rig.Desired = certificate with { Credential = CredentialReader.Default };
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);

        rig.Desired = certificate;
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        Assert.Empty(rig.Registered!.Passwords);
        Assert.Null(rig.Stored("SdkKit__ClientSecret"));
        Assert.False((await rig.Session().ApplyAsync(cancellationToken: Cancellation)).Changed);

        rig.Desired = certificate with { Credential = CredentialReader.Default };
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        Assert.Empty(rig.Keys);
        Assert.Null(rig.Stored("SdkKit__CertificatePath"));
    }

    [Theory]
    [InlineData("app.pem", null)]
    [InlineData("app.pfx", null)]
    [InlineData("app.pfx", "SDKKIT_TEST_PFX")]
    public async Task Apply_GivenCertificate_IsRegisteredAndStaysWhereItIs(string file, string? variable)
    {
        using var certificate = Certificate();
        using var rig = Rig();
        var password = variable is null ? null : Guid.NewGuid().ToString("N");
        var path = rig.At(file);
        await File.WriteAllBytesAsync(path, file.EndsWith("pfx", StringComparison.Ordinal) ? certificate.Export(X509ContentType.Pfx, password) : Pem(certificate), Cancellation);
        if (variable is not null)
            Environment.SetEnvironmentVariable(variable, password);
        rig.Desired = rig.Desired with { Credential = new DesiredCredential.Certificate(TimeSpan.FromDays(30)) { From = path, PasswordVariable = variable } };

        var result = await rig.Session().ApplyAsync(cancellationToken: Cancellation);

        Assert.Equal("the stored credential gets a token", result.Steps.Single(step => step.Step == "Proof").Detail);
        Assert.Contains(certificate.Thumbprint, rig.Thumbprints);
        Assert.Equal(path, rig.Stored("SdkKit__CertificatePath"));
        Assert.Equal(password, rig.Stored("SdkKit__CertificatePassword"));
        Assert.False((await rig.Session().ApplyAsync(cancellationToken: Cancellation)).Changed);
        var rotation = await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session().RotateAsync(cancellationToken: Cancellation));
        Assert.StartsWith("the certificate is given; put the new one at", rotation.Message, StringComparison.Ordinal);
        await rig.Session().DestroyAsync(cancellationToken: Cancellation);
        Assert.True(File.Exists(path));
    }

    [Theory]
    [InlineData("", "holds no certificate and private key that can be read; does it need \"passwordVariable\"?")]
    [InlineData("-----BEGIN CERTIFICATE-----", "holds no certificate")]
    [InlineData(null, "the given certificate is missing or has ended; put a valid one there")]
    public async Task Apply_GivenFileThatIsNone_SaysSoInOneLine(string? content, string expected)
    {
        using var rig = Rig();
        var path = content is null ? rig.At("none.pem") : rig.Write("bad.pem", content);
        rig.Desired = rig.Desired with { Credential = new DesiredCredential.Certificate(TimeSpan.FromDays(30)) { From = path } };

        var failure = await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session().ApplyAsync(cancellationToken: Cancellation));

        Assert.Equal(2, failure.ExitCode);
        Assert.StartsWith(path, failure.Message, StringComparison.Ordinal);
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [Fact]
    public async Task Rotate_Certificate_KeepsTheOldOneForItsGrace()
    {
        using var rig = Rig();
        var first = await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        var old = Thumbprint(rig.CertificateFile);

        var rotated = await rig.Session().RotateAsync(new() { Grace = TimeSpan.FromHours(1) }, Cancellation);

        Assert.NotEqual(first.CredentialKeyId, rotated.CredentialKeyId);
        Assert.Equal(2, rig.Keys.Count());
        Assert.Contains(old, rig.Thumbprints);
        Assert.NotEqual(old, Thumbprint(rig.CertificateFile));
        Assert.False(File.Exists(rig.CertificateFile + ".next"));
        Assert.StartsWith(first.CredentialKeyId.ToString()!, rig.Stored("SdkKit__RetiringKeys"), StringComparison.Ordinal);
        Assert.False((await rig.Session().ApplyAsync(cancellationToken: Cancellation)).Changed);
    }

    [Fact]
    public async Task Rotate_WithoutGrace_LeavesOneThatWorks()
    {
        using var rig = Rig();
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);

        var rotated = await rig.Session().RotateAsync(new() { Grace = TimeSpan.Zero }, Cancellation);

        Assert.Equal(rotated.CredentialKeyId.ToString(), Assert.Single(rig.Keys));
        Assert.Equal("the stored credential gets a token", rotated.Steps[^1].Detail);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Tier", "Slow")]
    public async Task Rotate_CutOffAtEveryWriteAndSignIn_AlwaysLeavesACertificateThatWorks(bool after)
    {
        using var rig = Rig();
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        rig.Restart();
        await rig.Session().RotateAsync(new() { Grace = TimeSpan.Zero }, Cancellation);
        var numbers = rig.Faults.Requests.Index().Where(one => !one.Item.StartsWith("GET ", StringComparison.Ordinal)).Select(one => one.Index).ToList();
        // Two sign-ins of the provisioner, the new key, three sign-ins with it, the old key.
        Assert.InRange(numbers.Count, 7, 12);

        // One after the other on one application: what a run leaves is what the next one begins with.
        foreach (var request in numbers)
        {
            rig.Restart();
            rig.Faults.GoDownAt(request, after);
            await Record.ExceptionAsync(() => rig.Session().RotateAsync(new() { Grace = TimeSpan.Zero }, Cancellation));

            Assert.Contains(Thumbprint(rig.CertificateFile), rig.Thumbprints);
        }

        rig.Restart();
        await rig.Session().RotateAsync(new() { Grace = TimeSpan.Zero }, Cancellation);
        Assert.Equal(Thumbprint(rig.CertificateFile), Assert.Single(rig.Thumbprints));
    }

    [Fact]
    public async Task Rotate_CertificateThatIsNotAccepted_IsRemovedAndTheOldOneStays()
    {
        using var rig = Rig();
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        var before = await File.ReadAllTextAsync(rig.CertificateFile, Cancellation);
        // Entra ID never hears of the new one.
        rig.Faults.Refuse("POST", "/oauth2/v2.0/token", HttpStatusCode.Unauthorized, """{"error":"invalid_client","error_description":"AADSTS700027: The certificate is not registered on application."}""", times: int.MaxValue, skip: 2);

        await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session().RotateAsync(new() { VerificationWindow = TimeSpan.FromSeconds(1) }, Cancellation));

        Assert.Equal(before, await File.ReadAllTextAsync(rig.CertificateFile, Cancellation));
        Assert.False(File.Exists(rig.CertificateFile + ".next"));
        Assert.Single(rig.Keys);
    }

    [Fact]
    public async Task Destroy_Certificate_LeavesNoKey()
    {
        using var rig = Rig();
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);

        await rig.Session().DestroyAsync(cancellationToken: Cancellation);

        Assert.Null(rig.Registered);
        Assert.False(File.Exists(rig.CertificateFile));
        Assert.False(File.Exists(rig.EnvFile));
    }

    private ProvisioningRig Rig()
    {
        var rig = new ProvisioningRig(fixture.Emulator);
        rig.Desired = rig.Desired with { Credential = new DesiredCredential.Certificate(TimeSpan.FromDays(30)) };
        return rig;
    }

    private static string Thumbprint(string path)
    {
        using var certificate = X509Certificate2.CreateFromPemFile(path);
        return certificate.Thumbprint;
    }

    private static byte[] Pem(X509Certificate2 certificate) => System.Text.Encoding.ASCII.GetBytes($"{certificate.ExportCertificatePem()}\n{certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem()}\n");

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        return new CertificateRequest("CN=given", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
