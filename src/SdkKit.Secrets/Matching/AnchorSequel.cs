namespace SdkKit.Secrets.Matching;

/// <summary>What has to stand behind an anchor for its rule to find anything: in a part of C# source, and where it is a run without a blank in any text.</summary>
internal enum AnchorSequel
{
    /// <summary>Whatever: only the rule itself can tell.</summary>
    Any,

    /// <summary>At least so many characters without a blank, right behind it.</summary>
    Run,

    /// <summary>At least so many characters without a blank, within reach.</summary>
    DistantRun,

    /// <summary>At least so many letters, digits, dashes and underscores in a row, within reach.</summary>
    DistantToken,

    /// <summary>A sign of an assignment behind the name that holds it, and a value.</summary>
    Value,

    /// <summary>A colon and an at sign, before the authority of a URI ends.</summary>
    UserInfo,
}
