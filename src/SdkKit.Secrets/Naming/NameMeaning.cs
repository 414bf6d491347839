namespace SdkKit.Secrets.Naming;

/// <summary>What a name says about its value.</summary>
internal enum NameMeaning
{
    /// <summary>Nothing about a secret.</summary>
    None,

    /// <summary>The path of a secret: the value must be random by itself and no path.</summary>
    Path,

    /// <summary>A key or token of some kind (<c>key</c>, <c>slackKey</c>): the value must be random by itself.</summary>
    Weak,

    /// <summary>A key that is meant to be random: <c>apiKey</c>, <c>accessToken</c>, <c>clientSecret</c>.</summary>
    Key,

    /// <summary>A password, which people choose.</summary>
    Password,
}
