using SdkKit.Secrets.Matching;

namespace SdkKit.Secrets.Rules;

/// <summary>The 64-byte key behind <c>AccountKey=</c> and other names of a storage account's key; see <see cref="IdentifiableKeys"/> for keys that name themselves.</summary>
internal static class StorageAccountKey
{
    public const int ByteCount = 64;
    public const string Grants = "reads, writes and deletes everything in the storage account";

    public static SecretRule Rule { get; } = new(Match)
    {
        Id = "azure-storage-key",
        Title = "storage account key",
        Class = SecretClasses.StorageAccountKey,
        Anchors = ["AccountKey", "account_key", "StorageKey", "storage_key", "AZURE_STORAGE_ACCESS_KEY"],
        IgnoreCase = true,
        Confidence = SecretConfidence.High,
    };

    private static MatchResult Match(CandidateText text, AnchorHit anchor, MatchContext context) =>
        CosmosAccountKey.IsNear(text, anchor)
            ? MatchResult.Rejected(RejectionReason.Shape, anchor.Start, anchor.Literal.Length)
            : NamedKey.Match(text, anchor, ByteCount, "decodes to the 64 bytes of a storage key", Grants);
}
