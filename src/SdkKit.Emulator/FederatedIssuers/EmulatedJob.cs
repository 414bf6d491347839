using System.Diagnostics.CodeAnalysis;

namespace SdkKit.Emulator;

/// <summary>What a program in the emulator is elsewhere: a job of GitHub Actions or Azure Pipelines, a pod. It gets its tokens in the way of its host.</summary>
public sealed record EmulatedJob
{
    private const string GitHub = "https://token.actions.githubusercontent.com";
    private const string AzureDevOpsPrefix = "https://vstoken.dev.azure.com/";

    /// <summary>Who issues its tokens.</summary>
    public required string Issuer { get; init; }

    /// <summary>Who they are about.</summary>
    public required string Subject { get; init; }

    internal bool IsGitHub => Issuer == GitHub;

    internal bool IsAzureDevOps => Issuer.StartsWith(AzureDevOpsPrefix, StringComparison.Ordinal);

    /// <summary>What an environment file may say of who the program is elsewhere, as far as issuer and subject tell it.</summary>
    internal IReadOnlyDictionary<string, string> Values => this switch
    {
        { IsGitHub: true } when Subject.Split(':') is ["repo", var repository, ..] => new Dictionary<string, string> { ["repository"] = repository },
        { IsAzureDevOps: true } when Subject.Split('/') is ["sc:", "", var organization, ..] =>
            new Dictionary<string, string> { ["organization"] = organization, ["organizationId"] = Issuer[AzureDevOpsPrefix.Length..] },
        { IsGitHub: false, IsAzureDevOps: false } => new Dictionary<string, string> { ["issuer"] = Issuer },
        _ => new Dictionary<string, string>(),
    };

    /// <summary>
    /// Reads <c>issuer subject</c>, for example <c>github repo:contoso/app:environment:prod</c>; <c>github</c> stands for its address, <c>azure-devops</c> for
    /// that of an organization that this job makes up.
    /// </summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out EmulatedJob? job)
    {
        job = text.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var name, var subject] && IssuerOf(name) is { } issuer
            ? new EmulatedJob { Issuer = issuer, Subject = subject }
            : null;
        return job is not null;
    }

    private static string? IssuerOf(string name) => name switch
    {
        "github" => GitHub,
        "azure-devops" => AzureDevOpsPrefix + Guid.NewGuid(),
        _ => Uri.TryCreate(name, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps ? name : null,
    };
}
