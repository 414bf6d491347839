using SdkKit.Secrets.Checksums;
using SdkKit.Secrets.Matching;
using SdkKit.Secrets.Structure;

namespace SdkKit.Secrets.Rules;

/// <summary>
/// Azure keys that carry a signature and a checksum ("highly identifiable secrets"). The checksum's seed differs by kind, so a verified key also
/// tells what it may do. Facts: microsoft/security-utilities (MIT), checked against generated keys.
/// </summary>
internal static class IdentifiableKeys
{
    /// <summary>How many rules there are, without making any.</summary>
    public const int Count = 14;

    private const int FromSignatureToEnd = 10;
    private const int MinimumDistinct = 12;

    private static readonly (ulong, string)[] MessagingUses =
        [(Seed("Manage00"), "manages, sends and listens"), (Seed("Send0000"), "sends only"), (Seed("Listen00"), "listens only")];

    private static readonly IdentifiableKeyFormat[] Formats =
    [
        new("azure-storage-identifiable-key", "storage account key", "+ASt", 64, [(Seed("Default0"), StorageAccountKey.Grants)]),
        new("azure-cosmos-identifiable-key", "Cosmos DB account key", "ACDb", 64,
        [
            (Seed("MastRW00"), "reads and writes every database of the account"),
            (Seed("MastRO00"), "reads every database of the account"),
            (Seed("SystRW00"), "reads and writes as the system"),
            (Seed("SystRO00"), "reads as the system"),
            (Seed("SysAll00"), "has all system rights"),
            (Seed("Resour00"), "uses single resources"),
            (Seed("Encryp00"), "encrypts"),
        ]),
        new("azure-service-bus-key", "Service Bus key", "+ASb", 32, MessagingUses),
        new("azure-event-hubs-key", "Event Hubs key", "+AEh", 32, MessagingUses),
        new("azure-relay-key", "Relay key", "+ARm", 32, MessagingUses),
        new("azure-functions-key", "Functions key", "AzFu", 40,
        [
            (Seed("Functi00"), "calls one function or application"),
            (Seed("Master00"), "calls and administers every function"),
            (Seed("System00"), "calls as the system"),
        ], UrlSafe: true),
        new("azure-search-key", "AI Search key", "AzSe", 39,
            [(Seed("PAdmin00"), "administers the search service"), (Seed("Query000"), "queries only")]),
        new("azure-container-registry-password", "Container Registry password", "+ACR", 39, [(Seed("ACRDflt0"), "pulls and pushes images")]),
        new("azure-redis-key", "Cache for Redis key", "AzCa", 32, [(Seed("Access00"), "reads and writes the cache")]),
        new("azure-batch-key", "Batch account key", "+ABa", 64, [(Seed("AbAcct00"), "runs jobs in the Batch account")]),
        new("azure-ml-classic-key", "Machine Learning web service key", "+AMC", 64, [(Seed("Classic0"), "calls the web service")]),
        new("azure-api-management-key", "API Management key", "APIM", 64,
        [
            (Seed("Tenant00"), "manages the service directly"),
            (Seed("IoTHub00"), "calls the subscribed APIs"),
            (Seed("Gatewy00"), "joins as a gateway"),
            (Seed("GitKey00"), "reads and writes the configuration repository"),
        ]),
        new("azure-iot-key", "IoT key", "AIoT", 32,
        [
            (Seed("IoTHub00"), "signs in to the IoT hub"),
            (Seed("Device00"), "signs in as one device"),
            (Seed("DpsKey00"), "enrols devices"),
        ]),
        new("azure-event-grid-key", "Event Grid key", "AZEG", 32, [(Seed("SendRecv"), "publishes and receives events")]),
    ];

    public static IReadOnlyList<SecretRule> Rules { get; } = [.. Formats.Select(RuleOf)];

    private static SecretRule RuleOf(IdentifiableKeyFormat format) => new((text, anchor, _) => Match(text, anchor, format))
    {
        Id = format.Id,
        Title = format.Title,
        Class = format.Signature == "+ASt" ? SecretClasses.StorageAccountKey : SecretClasses.AzureServiceKey,
        Anchors = [format.Signature],
        Confidence = SecretConfidence.Certain,
    };

    private static MatchResult Match(CandidateText text, AnchorHit anchor, IdentifiableKeyFormat format)
    {
        var digits = Base64Key.DigitCount(format.ByteCount);
        var start = anchor.Start + FromSignatureToEnd - digits;
        if (Base64Key.Read(text, start, format.ByteCount, format.UrlSafe) is not { } key)
            return MatchResult.Rejected(RejectionReason.Shape, anchor.Start, anchor.Literal.Length);

        foreach (var (seed, grants) in format.Uses)
        {
            if (IdentifiableKeyChecksum.Holds(key.Bytes, seed))
                return MatchResult.Found(start, key.Length, SecretConfidence.Certain, "checksum verified", grants);
        }

        var alphabet = format.UrlSafe ? AsciiSet.Base64Url : AsciiSet.Base64;
        if (text.IsAt(start - 1, alphabet) || text.IsAt(start + key.Length, alphabet))
            return MatchResult.Rejected(RejectionReason.Shape, start, key.Length);
        if (SampleText.WhyNotRandom(key.Text, MinimumDistinct) is { } reason)
            return MatchResult.Rejected(reason, start, key.Length);

        return MatchResult.Found(start, key.Length, SecretConfidence.Medium, "it has the format's signature, but its checksum does not hold: altered or made up");
    }

    /// <summary>A seed is eight ASCII letters read as one big-endian number.</summary>
    private static ulong Seed(string letters) => letters.Aggregate(0UL, static (seed, letter) => seed << 8 | letter);
}
