using SdkKit.Secrets.Matching;

namespace SdkKit.Secrets.Rules;

/// <summary>The 64-byte key behind <c>AccountKey=</c> where the connection string names a Cosmos DB endpoint.</summary>
internal static class CosmosAccountKey
{
    private const int ByteCount = 64;

    public static SecretRule Rule { get; } = new(Match)
    {
        Id = "azure-cosmos-key",
        Title = "Cosmos DB account key",
        Class = SecretClasses.AzureServiceKey,
        Anchors = ["AccountKey", "account_key", "AuthKey", "PrimaryKey"],
        IgnoreCase = true,
        Confidence = SecretConfidence.High,
    };

    public static bool IsNear(CandidateText text, AnchorHit anchor) =>
        ConnectionStringContext.Mentions(text, anchor, "AccountEndpoint=", "documents.azure.com");

    private static MatchResult Match(CandidateText text, AnchorHit anchor, MatchContext context) =>
        IsNear(text, anchor)
            ? NamedKey.Match(text, anchor, ByteCount, "decodes to the 64 bytes of a Cosmos DB key", "reads, and unless it is a read-only key writes, every database of the account")
            : MatchResult.Rejected(RejectionReason.Shape, anchor.Start, anchor.Literal.Length);
}
