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

    /// <summary>Reads <c>issuer subject</c>, for example <c>github repo:contoso/app:environment:prod</c>; <c>github</c> stands for its address.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out EmulatedJob? job)
    {
        job = text.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var issuer, var subject]
            && (issuer is "github" || (Uri.TryCreate(issuer, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps))
            ? new EmulatedJob { Issuer = issuer is "github" ? GitHub : issuer, Subject = subject }
            : null;
        return job is not null;
    }
}
