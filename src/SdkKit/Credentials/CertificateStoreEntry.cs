using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SdkKit.Credentials;

/// <summary>A certificate in a store of the operating system, named by thumbprint or subject.</summary>
internal sealed class CertificateStoreEntry : ICertificateOrigin
{
    private const int Sha1Length = 40;
    private const int Sha256Length = 64;

    private readonly Setting _thumbprint;
    private readonly Setting _subject;
    private readonly Setting _store;
    private readonly TimeProvider _time;

    public CertificateStoreEntry(CredentialSettings settings)
    {
        (_thumbprint, _subject, _store) = (Thumbprint(settings), Subject(settings), settings.Read("CertificateStore"));
        _time = settings.Surroundings.Time;
    }

    public string Description => _thumbprint.IsSet
        ? $"{_thumbprint.Source}: the certificate {_thumbprint.Value} in {Store}"
        : $"{_subject.Source}: the certificate of '{_subject.Value}' in {Store}";

    /// <summary>Looked up again every hour, so that a renewal is found.</summary>
    public long Version => _time.GetUtcNow().Ticks / TimeSpan.TicksPerHour;

    private string Store => _store.Value ?? "CurrentUser/My";

    public static bool IsNamed(CredentialSettings settings) => Thumbprint(settings).IsSet || Subject(settings).IsSet;

    public X509Certificate2 Load()
    {
        var thumbprint = _thumbprint.IsSet ? Hexadecimal(_thumbprint.Value) : null;
        using var store = Open();
        var found = thumbprint is null
            ? store.Certificates.Find(X509FindType.FindBySubjectName, _subject.Value!, validOnly: false)
            : store.Certificates.FindByThumbprint(thumbprint.Length is Sha1Length ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256, thumbprint);
        // Of several with one subject the renewal, which lives longest.
        return found.OrderByDescending(one => one.HasPrivateKey).ThenByDescending(one => one.NotAfter).FirstOrDefault()
            ?? throw new SdkKitConfigurationException($"{Description} does not exist; import it there, or set SdkKit:CertificateStore to the store that has it.");
    }

    private static Setting Thumbprint(CredentialSettings settings) => settings.Read("CertificateThumbprint");

    private static Setting Subject(CredentialSettings settings) => settings.Read("CertificateSubject");

    private string Hexadecimal(string thumbprint)
    {
        var digits = thumbprint.Replace(":", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return digits.Length is Sha1Length or Sha256Length && digits.All(char.IsAsciiHexDigit)
            ? digits
            : throw _thumbprint.Wrong("it is no thumbprint; write 40 (SHA-1) or 64 (SHA-256) hexadecimal digits.");
    }

    private X509Store Open()
    {
        var parts = Store.Split('/', 2);
        if (parts.Length is 2 && Enum.TryParse<StoreLocation>(parts[0], ignoreCase: true, out var location) && Enum.IsDefined(location) && parts[1].Length > 0)
        {
            try
            {
                // The personal store is there for everybody, on Linux from its first entry on.
                var mustExist = parts[1].Equals("My", StringComparison.OrdinalIgnoreCase) ? OpenFlags.ReadOnly : OpenFlags.OpenExistingOnly;
                return new X509Store(parts[1], location, OpenFlags.ReadOnly | mustExist);
            }
            catch (CryptographicException)
            {
                throw _store.Wrong($"the certificate store '{Store}' cannot be opened; create it, or set another one.");
            }
        }

        throw _store.Wrong($"'{Store}' is no certificate store; write CurrentUser/My or LocalMachine/My.");
    }
}
