using System.Text.Json;

namespace SdkKit.Provisioning;

/// <summary>What a script does about the credential, and what it leaves.</summary>
internal sealed record AzCliCredential
{
    /// <summary>For the title.</summary>
    public required string Title { get; init; }

    /// <summary>The functions that the steps call.</summary>
    public required IReadOnlyList<string> Templates { get; init; }

    /// <summary>Makes or finds the principal; sets <c>client_id</c> and <c>principal_id</c>.</summary>
    public required IReadOnlyList<string> Principal { get; init; }

    /// <summary>Makes the credential.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    public IReadOnlyList<ExportGap> Gaps { get; init; } = [];

    public static AzCliCredential Of(DesiredState desired) => desired.Credential switch
    {
        DesiredCredential.ClientSecret => OfApplication("registration, client secret and rights", "secret.sh") with
        {
            Steps = ["ensure_secret"],
            Gaps = [new("replacing the secret before it ends", "sdkkit rotate")],
        },
        DesiredCredential.Federated federated => OfApplication("registration, federated credentials and rights", "federated.sh") with
        {
            Steps = [.. federated.Subjects.Select(Trust)],
        },
        DesiredCredential.Certificate => OfApplication("registration and rights") with
        {
            Gaps = [new("the certificate: making it, keeping its key and registering its public part", "sdkkit apply")],
        },
        DesiredCredential.ManagedIdentity identity => new()
        {
            Title = "the rights of a managed identity",
            Templates = ["identity.sh"],
            Principal = [$"find_identity {ShellText.Quote(identity.IsUserAssigned ? identity.Resource.Id : $"{identity.Resource.Id}/providers/Microsoft.ManagedIdentity/identities/default")}"],
        },
        var other => throw new InvalidOperationException($"The kind {other.Kind} has no form."),
    };

    private static AzCliCredential OfApplication(string title, params IEnumerable<string> templates) => new()
    {
        Title = title,
        Templates = ["application.sh", .. templates],
        Principal = ["ensure_application", "ensure_principal"],
    };

    private static string Trust(FederatedSubject subject)
    {
        var body = JsonSerializer.Serialize(new { name = subject.Name, issuer = subject.Issuer, subject = subject.Subject, audiences = new[] { subject.Audience } });
        return $"trust {subject.Name} \\\n    {ShellText.Quote(body)}";
    }
}
