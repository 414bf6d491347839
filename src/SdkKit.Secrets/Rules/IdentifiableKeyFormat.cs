namespace SdkKit.Secrets.Rules;

/// <summary>A row of <see cref="IdentifiableKeys"/>.</summary>
/// <param name="Id">Rule id.</param>
/// <param name="Title">Name of the key in the singular.</param>
/// <param name="Signature">Four characters that stand ten before the end of the unpadded key.</param>
/// <param name="ByteCount">Size of the decoded key.</param>
/// <param name="Uses">The seed of each kind's checksum, and what that kind may do.</param>
/// <param name="UrlSafe">Whether it is written in url-safe base64.</param>
internal sealed record IdentifiableKeyFormat(
    string Id, string Title, string Signature, int ByteCount, (ulong Seed, string Grants)[] Uses, bool UrlSafe = false);
