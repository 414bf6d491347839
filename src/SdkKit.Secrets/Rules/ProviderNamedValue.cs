using SdkKit.Secrets.Assignments;
using SdkKit.Secrets.Matching;
using SdkKit.Secrets.Naming;
using SdkKit.Secrets.Structure;

namespace SdkKit.Secrets.Rules;

/// <summary>A random value whose name says nothing but who issues it: <c>asana: '…'</c>, <c>gumroadPrivate=…</c>. For providers whose keys have no
/// mark of their own, and whose names hold three letters in a row that ordinary code hardly has.</summary>
internal static class ProviderNamedValue
{
    private const int Shortest = 30;

    public static SecretRule Rule { get; } = new(Match)
    {
        Id = "provider-named-value",
        Title = "value named like a provider of keys",
        Class = SecretClasses.NamedValue,
        Anchors =
        [
            "adafruit", "airbrake", "algolia", "asana", "baremetrics", "bittrex", "calendly", "clearbit", "cloudsmith", "codacy", "codeclimate", "codecov", "coveralls",
            "customerio", "deepgram", "deepseek", "droneci", "dynatrace", "easypost", "finnhub", "flickr", "flutterwave", "foursquare", "freshbooks", "giphy", "gocardless",
            "gumroad", "hubspot", "infura", "jumpcloud", "kickbox", "klaviyo", "kucoin", "launchdarkly", "loggly", "lokalise", "mailjet", "mapbox", "mattermost", "messagebird",
            "mixpanel", "newrelic", "nozbe", "nylas", "opsgenie", "optimizely", "packagecloud", "pagerduty", "papertrail", "pastebin", "paystack", "pushbullet", "razorpay",
            "scrapingbee", "sendbird", "sendinblue", "sonarcloud", "splunk", "squarespace", "statuspage", "stytch", "sumologic", "telnyx", "todoist", "travisci", "twitch",
            "uploadcare", "urlscan", "wakatime", "zendesk", "zerobounce",
        ],
        IgnoreCase = true,
        Confidence = SecretConfidence.Low,
    };

    private static MatchResult Match(CandidateText text, AnchorHit anchor, MatchContext context)
    {
        var rejected = MatchResult.Rejected(RejectionReason.Shape, anchor.Start, anchor.Literal.Length);
        if (IsInsideWord(text, anchor.Start) || AssignmentFinder.At(text, anchor, context.Syntax) is not { } assignment)
            return rejected;

        var value = assignment.Value;
        if (value.Length < Shortest || !IsOfProvider(assignment.Name, value, assignment.Kind))
            return rejected with { ExaminedEnd = NamedValueRule.ExaminedEnd(assignment) };
        if ((ValueText.WhyNone(value) ?? SampleText.WhyNotToken(value, minimumDistinct: 8)) is { } reason)
            return MatchResult.Rejected(reason, assignment.ValueStart, assignment.ValueLength) with { ExaminedEnd = NamedValueRule.ExaminedEnd(assignment) };

        var evidence = IsCounting(value) ? "its name says who issues keys, but it counts up: made up" : "its name says who issues keys, and it is random";
        return MatchResult.Found(assignment.ValueStart, assignment.ValueLength, SecretConfidence.Low, evidence) with { Canonical = value };
    }

    /// <summary>What the name says besides, if anything, is left to <see cref="NamedValueRule"/>.</summary>
    private static bool IsOfProvider(string name, string value, NamedValueKind kind) =>
        !SecretNames.IsAboutOther(name) && (ValueText.IsKeyLike(value) || IsCounting(value))
        && (SecretNames.Of(name) is var meaning && meaning == NameMeaning.None || NamedValueVerdict.Of(meaning, name, value, kind).Reason is not null);

    private static bool IsCounting(string value) => SampleText.IsSequence(value) && value.Count(char.IsDigit) >= Shortest / 2 && value.IndexOf(' ') < 0;

    private static bool IsInsideWord(CandidateText text, int start) =>
        start > 0 && AsciiSet.Alphanumeric.Contains(text[start - 1]) && !(char.IsLower(text[start - 1]) && char.IsUpper(text[start]));
}
