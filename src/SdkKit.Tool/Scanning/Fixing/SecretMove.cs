namespace SdkKit.Tool.Scanning.Fixing;

/// <summary>A value on its way into user-secrets. Not a record: nothing may print its value.</summary>
internal sealed class SecretMove(int start, int length, string key, string value, string replacement)
{
    /// <summary>Index of the literal's first UTF-16 unit, its quotation mark included.</summary>
    public int Start => start;

    /// <summary>Length of the literal in UTF-16 units.</summary>
    public int Length => length;

    /// <summary>The configuration key that it is stored under: <c>Smtp:Password</c>.</summary>
    public string Key => key;

    /// <summary>The whole value of the literal, unescaped.</summary>
    public string Value => value;

    /// <summary>What stands there afterwards.</summary>
    public string Replacement => replacement;
}
