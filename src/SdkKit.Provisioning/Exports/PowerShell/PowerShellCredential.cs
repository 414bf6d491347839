namespace SdkKit.Provisioning;

/// <summary>What a script does about the credential, and what it leaves.</summary>
internal sealed record PowerShellCredential
{
    /// <summary>For the title.</summary>
    public required string Title { get; init; }

    /// <summary>The functions that the steps call.</summary>
    public required IReadOnlyList<string> Templates { get; init; }

    /// <summary>Makes or finds the principal; sets <c>clientId</c>, <c>registration</c> and <c>principalId</c>.</summary>
    public required IReadOnlyList<string> Principal { get; init; }

    /// <summary>Makes the credential.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    public IReadOnlyList<ExportGap> Gaps { get; init; } = [];

    public static PowerShellCredential Of(DesiredState desired) => desired.Credential switch
    {
        DesiredCredential.ClientSecret => OfApplication("registration, client secret and rights", "secret.ps1") with
        {
            Steps = ["Confirm-Secret"],
            Gaps = [new("replacing the secret before it ends", "sdkkit rotate")],
        },
        DesiredCredential.Federated federated => OfApplication("registration, federated credentials and rights", "federated.ps1") with
        {
            Steps = [.. federated.Subjects.Select(subject => $"Confirm-Trust '{subject.Name}' {PowerShellText.Quote(subject.Issuer)} {PowerShellText.Quote(subject.Subject)} {PowerShellText.Quote(subject.Audience)}")],
        },
        DesiredCredential.Certificate => OfApplication("registration and rights") with
        {
            Gaps = [new("the certificate: making it, keeping its key and registering its public part", "sdkkit apply")],
        },
        DesiredCredential.ManagedIdentity identity => new()
        {
            Title = "the rights of a managed identity",
            Templates = ["identity.ps1"],
            Principal = [$"Find-Identity {PowerShellText.Quote(identity.IsUserAssigned ? identity.Resource.Id : $"{identity.Resource.Id}/providers/Microsoft.ManagedIdentity/identities/default")}"],
        },
        var other => throw new InvalidOperationException($"The kind {other.Kind} has no form."),
    };

    private static PowerShellCredential OfApplication(string title, params IEnumerable<string> templates) => new()
    {
        Title = title,
        Templates = ["application.ps1", .. templates],
        Principal = ["Confirm-Application", "Confirm-Principal"],
    };
}
