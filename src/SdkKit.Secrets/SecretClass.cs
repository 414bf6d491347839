namespace SdkKit.Secrets;

/// <summary>What users see as one kind of secret: one diagnostic id, one documentation page, one remedy; detected by one or more rules.</summary>
/// <param name="Id">Diagnostic id, never reused: <c>SDKKIT1001</c>.</param>
/// <param name="Title">Name in the singular, as it reads in a sentence: <c>Entra ID client secret</c>.</param>
/// <param name="Remedy">What to do instead, one sentence.</param>
/// <param name="Variable">The environment variable that the secret's usual client reads.</param>
public sealed record SecretClass(string Id, string Title, string Remedy, string Variable)
{
    /// <summary>Address of its documentation page.</summary>
    public string HelpLink => $"https://github.com/sdkkit/sdkkit/blob/v0.1.0/docs/diagnostics/{Id}.md";
}
