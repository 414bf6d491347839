using System.Text;

namespace SdkKit.Secrets;

/// <summary>What a scan needs besides the text.</summary>
public sealed record SecretScanOptions
{
    /// <summary>Today's clock, no rejection report, the product's fingerprint key.</summary>
    public static SecretScanOptions Default { get; } = new();

    /// <summary>Tells the time that expiry is judged by.</summary>
    public Func<DateTimeOffset> Clock { get; init; } = static () => DateTimeOffset.UtcNow;

    /// <summary>How the text writes names and values; <see cref="TextSyntaxes.OfPath"/> tells it of a file.</summary>
    public TextSyntax Syntax { get; init; }

    /// <summary>
    /// Key of the fingerprint HMAC. The default makes fingerprints comparable between machines; a key of its own keeps a baseline
    /// from confirming guesses.
    /// </summary>
    public IReadOnlyList<byte> FingerprintKey { get; init; } = Encoding.ASCII.GetBytes("SdkKit.Secrets/1");

    /// <summary>Called for each candidate that is turned down; null asks for none.</summary>
    public Action<SecretRejection>? Rejected { get; init; }
}
