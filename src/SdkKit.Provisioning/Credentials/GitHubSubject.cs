using SdkKit.Manifest.Json;

namespace SdkKit.Provisioning;

/// <summary>A job of GitHub Actions: of one environment, branch or tag, or any of a pull request.</summary>
/// <remarks>Source: GitHub, "OpenID Connect reference", example subject claims.</remarks>
internal static class GitHubSubject
{
    public const string Issuer = "https://token.actions.githubusercontent.com";

    public static string OfEnvironment(string repository, string environment) => $"repo:{repository}:{Environment(environment)}";

    public static (string Issuer, string Subject) Read(JsonValue value, JsonObjectReader json, CredentialSource source)
    {
        var repository = source.Required(json, "repository");
        if (!RepositoryName.IsValid(ApplicationText.Sample(repository)))
            throw json.Required("repository", JsonKind.Text).Error($"'{repository}' is no repository; write owner/name, in the case that GitHub shows");

        string?[] filters =
        [
            source.Optional(json, "environment") is { } environment ? Environment(environment) : null,
            source.Optional(json, "branch") is { } branch ? $"ref:refs/heads/{branch}" : null,
            source.Optional(json, "tag") is { } tag ? $"ref:refs/tags/{tag}" : null,
            json.Optional("pullRequest", JsonKind.Boolean) is { Text: "true" } ? "pull_request" : null,
        ];
        return filters.OfType<string>().ToArray() is [var filter]
            ? (source.Optional(json, "issuer") ?? Issuer, $"repo:{repository}:{filter}")
            : throw value.Error("a federated subject of github needs exactly one of \"environment\", \"branch\", \"tag\" and \"pullRequest\": true");
    }

    private static string Environment(string name) => $"environment:{name.Replace(":", "%3A", StringComparison.Ordinal)}";
}
