namespace SdkKit.Credentials;

/// <summary>The identity of a GitHub Actions job that has <c>permissions: id-token: write</c>.</summary>
internal static class GitHubKind
{
    private const string UrlVariable = "ACTIONS_ID_TOKEN_REQUEST_URL";
    private const string TokenVariable = "ACTIONS_ID_TOKEN_REQUEST_TOKEN";
    private const string Advice = "a job of GitHub Actions (it lacks 'permissions: id-token: write' when the variable is missing there)";

    public static readonly CredentialKind Kind = new(
        "GitHub",
        settings => settings is { TenantId.IsSet: true, ClientId.IsSet: true } && settings.OfHost(UrlVariable).IsSet && settings.OfHost(TokenVariable).IsSet,
        Create);

    private static ConfidentialClientTokenSource Create(CredentialSettings settings)
    {
        var address = OidcRequest.Address(settings.OfHost(UrlVariable), Advice);
        var token = settings.OfHost(TokenVariable).Required(Advice);
        var audience = Uri.EscapeDataString(FederatedTokenSource.AudienceOf(settings));
        var target = new Uri($"{address.AbsoluteUri}{(address.Query.Length > 0 ? '&' : '?')}audience={audience}");
        var request = new OidcRequest(settings.Surroundings.Http, "GitHub", HttpMethod.Get, target, token, "value");
        return FederatedTokenSource.Create(settings, request.SendAsync);
    }
}
