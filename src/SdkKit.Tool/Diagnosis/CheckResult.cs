namespace SdkKit.Tool.Diagnosis;

/// <summary>What one check has to say. Nothing of it is ever a secret.</summary>
/// <param name="Check">What was looked at, in one word.</param>
/// <param name="State">What was found.</param>
/// <param name="Detail">In one line: what is there, what is missing, or why it could not be found out.</param>
/// <param name="Remedy">The command or step that mends it.</param>
internal sealed record CheckResult(string Check, CheckState State, string Detail, string? Remedy = null)
{
    public static CheckResult Ok(string check, string detail) => new(check, CheckState.Ok, detail);

    public static CheckResult Missing(string check, string detail, string remedy) => new(check, CheckState.Missing, detail, remedy);

    public static CheckResult Unknown(string check, string reason) => new(check, CheckState.Unknown, reason);

    /// <summary>Errors of this tool say what is wrong and, behind the last semicolon, what to do; a reason may stand before a colon there.</summary>
    public static CheckResult Failed(string check, string message)
    {
        var cut = message.LastIndexOf("; ", StringComparison.Ordinal);
        if (cut < 0)
        {
            return Missing(check, message, "mend that, then run sdkkit doctor again");
        }

        var remedy = message.IndexOf(": ", cut, StringComparison.Ordinal) is var colon and > 0 ? colon : cut;
        return Missing(check, message[..remedy], message[(remedy + 2)..]);
    }
}
