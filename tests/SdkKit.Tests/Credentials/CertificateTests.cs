using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Time.Testing;
using SdkKit.Testing;
using SdkKit.Tokens;

namespace SdkKit.Tests.Credentials;

/// <summary>Certificates sign in at the emulated Entra ID, which verifies what they sign; bad ones are one line.</summary>
public sealed class CertificateTests(Entra entra) : IClassFixture<Entra>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Forms => ["pem", "encrypted pem", "pem and key", "pfx", "pfx with password"];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Certificate_InAFile_SignsIn(string form)
    {
        using var certificate = Entra.CreateCertificate();
        await entra.RegisterAsync(certificate);
        var claims = await Entra.ClaimsAsync(new SdkKitCredential(entra.OfApplication(Write(certificate, form))));

        Assert.Equal(entra.ClientId, claims["appid"]!.GetValue<string>());
        Assert.Equal("2", claims["appidacr"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("CertificateThumbprint")]
    [InlineData("CertificateSubject")]
    public async Task Certificate_InAStore_SignsIn(string key)
    {
        using var certificate = Entra.CreateCertificate();
        using var persisted = X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null, X509KeyStorageFlags.PersistKeySet);
        using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser, OpenFlags.ReadWrite);
        store.Add(persisted);
        try
        {
            await entra.RegisterAsync(certificate);
            var name = key is "CertificateSubject" ? certificate.GetNameInfo(X509NameType.SimpleName, false) : certificate.Thumbprint;
            var claims = await Entra.ClaimsAsync(new SdkKitCredential(entra.OfApplication((key, name))));

            Assert.Equal(entra.ClientId, claims["appid"]!.GetValue<string>());
        }
        finally
        {
            store.Remove(persisted);
        }
    }

    [Fact]
    public async Task Certificate_InTheConfiguration_SignsInAndItsRenewalIsTaken()
    {
        using var old = Entra.CreateCertificate();
        using var renewed = Entra.CreateCertificate();
        await entra.RegisterAsync(old);
        var configuration = Entra.Configuration(("TenantId", entra.TenantId), ("ClientId", entra.ClientId), ("Certificate", Convert.ToBase64String(old.Export(X509ContentType.Pkcs12))));
        var credential = new SdkKitCredential(entra.Settings(configuration));
        Assert.Equal("2", (await Entra.ClaimsAsync(credential))["appidacr"]!.GetValue<string>());

        // As the configuration provider of Key Vault does when it loads anew.
        await entra.RegisterAsync(renewed);
        configuration["SdkKit:Certificate"] = Convert.ToBase64String(renewed.Export(X509ContentType.Pkcs12));
        var fresh = await ((IFreshTokenCredential)credential).GetFreshTokenAsync(new(["https://management.azure.com//.default"]), CancellationToken.None);

        Assert.NotEmpty(fresh.Token);
    }

    [Theory]
    [InlineData("no base64")]
    [InlineData("AAAA")]
    public void Certificate_InTheConfigurationThatIsNone_IsOneLineWithoutIt(string value)
    {
        var exception = Assert.Throws<SdkKitConfigurationException>(() => new SdkKitCredential(entra.OfApplication(("Certificate", value))));

        Assert.StartsWith("SdkKit:Certificate: this is no certificate with its private key", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(value, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Certificate_RenewedOnDisk_IsTakenWithoutARestart()
    {
        using var old = Entra.CreateCertificate();
        using var renewed = Entra.CreateCertificate();
        await entra.RegisterAsync(old);
        var settings = Write(old, "pem");
        var credential = new SdkKitCredential(entra.OfApplication(settings));
        await Entra.ClaimsAsync(credential);

        await entra.RegisterAsync(renewed);
        Write(renewed, "pem");
        File.SetLastWriteTimeUtc(settings[0].Value, DateTime.UtcNow.AddSeconds(5));
        var fresh = await ((IFreshTokenCredential)credential).GetFreshTokenAsync(new(["https://management.azure.com//.default"]), CancellationToken.None);

        Assert.NotEmpty(fresh.Token);
    }

    [Fact]
    public async Task Certificate_NotOnTheApplication_IsRefusedWithWhatToDo()
    {
        using var certificate = Entra.CreateCertificate();
        await entra.RegisterAsync();
        var exception = await Assert.ThrowsAsync<AzureApiException>(() => Entra.ClaimsAsync(new SdkKitCredential(entra.OfApplication(Write(certificate, "pfx")))));

        Assert.Contains("AADSTS700027", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Add the certificate to the application", exception.Message, StringComparison.Ordinal);
        Assert.NotNull(exception.RequestId);
    }

    public static TheoryData<string, string> BadFiles => new()
    {
        { "no private key", "has no private key" },
        { "wrong password", "the password is wrong" },
        { "missing password", "the password is missing" },
        { "wrong pem password", "the password is wrong" },
        { "missing", "does not exist" },
        { "a folder", "does not exist" },
        { "garbage", "is no PEM or PFX file" },
        { "huge", "larger than 1024 KB" },
        { "expired", "expired on" },
        { "not yet valid", "is valid only from" },
        { "another key", "do not belong together" },
        { "elliptic curve", "has no RSA key" },
        { "short key", "has a key of 1024 bits" },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void Certificate_ThatIsBad_IsOneLineOfTheSettingAndNeverThePassword(string what, string expected)
    {
        var password = Guid.NewGuid().ToString();
        var exception = Assert.Throws<SdkKitConfigurationException>(() => new SdkKitCredential(entra.OfApplication(Bad(what, password))));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.StartsWith("SdkKit:Certificate", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
        Assert.DoesNotContain(password, exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-4)]
    [InlineData(4)]
    public void Certificate_OnTheEdgeWithAClockFourMinutesOff_IsLeftToEntra(int minutes)
    {
        var now = DateTimeOffset.UtcNow;
        using var certificate = Entra.CreateCertificate(now, now.AddHours(1));
        var path = Write(certificate, "pem");
        var clock = new FakeTimeProvider((minutes < 0 ? now : now.AddHours(1)).AddMinutes(minutes));

        Assert.NotNull(new SdkKitCredential(entra.Settings(clock, [("TenantId", entra.TenantId), ("ClientId", entra.ClientId), .. path])));
    }

    [Fact]
    public async Task Certificate_ThatExpiresWhileTheProgramRuns_IsATypedError()
    {
        using var certificate = Entra.CreateCertificate();
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var credential = new SdkKitCredential(
            entra.Settings(clock, [("TenantId", entra.TenantId), ("ClientId", entra.ClientId), .. Write(certificate, "pem")]));
        clock.Advance(TimeSpan.FromHours(2));

        var exception = await Assert.ThrowsAsync<SdkKitConfigurationException>(() => Entra.ClaimsAsync(credential));
        Assert.Contains("expired on", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense", "no thumbprint")]
    [InlineData("0000000000000000000000000000000000000000", "does not exist")]
    public void Thumbprint_ThatIsNotThere_IsOneLine(string thumbprint, string expected)
    {
        var exception = Assert.Throws<SdkKitConfigurationException>(() => new SdkKitCredential(entra.OfApplication(("CertificateThumbprint", thumbprint))));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private (string Key, string Value)[] Write(X509Certificate2 certificate, string form)
    {
        var path = Path.Combine(_folder.Path, form.Replace(' ', '-'));
        var password = Guid.NewGuid().ToString();
        using var key = certificate.GetRSAPrivateKey()!;
        var encryption = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);
        switch (form)
        {
            case "pem":
                File.WriteAllText(path, $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
                return [("CertificatePath", path)];
            case "encrypted pem":
                File.WriteAllText(path, $"{certificate.ExportCertificatePem()}\n{key.ExportEncryptedPkcs8PrivateKeyPem(password, encryption)}\n");
                return [("CertificatePath", path), ("CertificatePassword", password)];
            case "pem and key":
                File.WriteAllText(path, certificate.ExportCertificatePem());
                File.WriteAllText(path + ".key", key.ExportRSAPrivateKeyPem());
                return [("CertificatePath", path), ("CertificateKeyPath", path + ".key")];
            case "pfx":
                File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12));
                return [("CertificatePath", path)];
            default:
                File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, password));
                return [("CertificatePath", path), ("CertificatePassword", password)];
        }
    }

    private (string Key, string Value)[] Bad(string what, string password)
    {
        var path = Path.Combine(_folder.Path, "bad");
        var now = DateTimeOffset.UtcNow;
        using var certificate = what switch
        {
            "expired" => Entra.CreateCertificate(now.AddDays(-2), now.AddMinutes(-6)),
            "not yet valid" => Entra.CreateCertificate(now.AddMinutes(6), now.AddDays(2)),
            "short key" => Entra.CreateCertificate(bits: 1024),
            "elliptic curve" => EllipticCurve(),
            _ => Entra.CreateCertificate(),
        };
        switch (what)
        {
            case "no private key":
                File.WriteAllText(path, certificate.ExportCertificatePem());
                break;
            case "wrong password":
                return [Write(certificate, "pfx with password")[0], ("CertificatePassword", password)];
            case "missing password":
                return [Write(certificate, "encrypted pem")[0]];
            case "wrong pem password":
                return [Write(certificate, "encrypted pem")[0], ("CertificatePassword", password)];
            case "a folder":
                Directory.CreateDirectory(path);
                break;
            case "garbage":
                File.WriteAllText(path, "hello");
                break;
            case "huge":
                File.WriteAllBytes(path, new byte[(1024 * 1024) + 1]);
                break;
            case "another key":
                using (var other = RSA.Create(2048))
                {
                    File.WriteAllText(path, certificate.ExportCertificatePem() + "\n" + other.ExportPkcs8PrivateKeyPem());
                }

                break;
            case "expired" or "not yet valid" or "short key" or "elliptic curve":
                File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12));
                break;
            default:
                break;
        }

        return [("CertificatePath", path)];
    }

    private static X509Certificate2 EllipticCurve()
    {
        using var key = ECDsa.Create();
        return new CertificateRequest("CN=ec", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1));
    }
}
