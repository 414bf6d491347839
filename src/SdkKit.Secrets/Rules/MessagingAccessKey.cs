using SdkKit.Secrets.Matching;

namespace SdkKit.Secrets.Rules;

/// <summary>The 32-byte key behind <c>SharedAccessKey=</c> in Service Bus, Event Hubs, Relay, Notification Hubs and IoT connection strings.</summary>
internal static class MessagingAccessKey
{
    private const int ByteCount = 32;

    public static SecretRule Rule { get; } = new(Match)
    {
        Id = "azure-shared-access-key",
        Title = "shared access key",
        Class = SecretClasses.AzureServiceKey,
        Anchors = ["SharedAccessKey="],
        IgnoreCase = true,
        Confidence = SecretConfidence.High,
    };

    private static MatchResult Match(CandidateText text, AnchorHit anchor, MatchContext context) =>
        NamedKey.Match(text, anchor, ByteCount, "decodes to the 32 bytes of a shared access key", grants: null);
}
