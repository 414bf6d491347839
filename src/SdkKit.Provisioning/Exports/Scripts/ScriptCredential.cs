namespace SdkKit.Provisioning;

/// <summary>What a script does about the credential, and what it leaves.</summary>
internal sealed record ScriptCredential
{
    /// <summary>For the title.</summary>
    public required string Title { get; init; }

    /// <summary>The functions that the steps call.</summary>
    public required IReadOnlyList<string> Templates { get; init; }

    /// <summary>Makes or finds the principal: first what sets the client id, then what sets the object id.</summary>
    public required IReadOnlyList<string> Principal { get; init; }

    /// <summary>Makes the credential.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    public IReadOnlyList<ExportGap> Gaps { get; init; } = ExportHeader.CommonGaps;

    /// <summary>Of a made certificate: letters, digits and dashes, which need no escape in any notation of names, and at most 64 of them.</summary>
    public static string CommonName(DesiredState desired)
    {
        var name = string.Concat($"{desired.Application} {desired.Environment}".Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or ' ' ? c : '-')).Trim();
        return name.Length <= 64 ? name : name[..64].TrimEnd();
    }

    public static ScriptCredential Of(DesiredState desired, ScriptLanguage language)
    {
        var application = new ScriptCredential
        {
            Title = "registration and rights",
            Templates = [$"application.{language.Extension}"],
            Principal = [language.Application, language.Principal],
        };
        return desired.Credential switch
        {
            DesiredCredential.ClientSecret => application with
            {
                Title = "registration, client secret and rights",
                Templates = [.. application.Templates, $"marker.{language.Extension}", $"secret.{language.Extension}"],
                Steps = [language.Secret],
                Gaps = [new("replacing the secret before it ends", "sdkkit rotate"), .. ExportHeader.CommonGaps],
            },
            DesiredCredential.Federated federated => application with
            {
                Title = "registration, federated credentials and rights",
                Templates = [.. application.Templates, $"federated.{language.Extension}"],
                Steps = [.. federated.Subjects.Select(language.Trust)],
            },
            DesiredCredential.Certificate { From: null } => application with
            {
                Title = "registration, certificate and rights",
                Templates = [.. application.Templates, $"marker.{language.Extension}", $"certificate.{language.Extension}"],
                Steps = [language.Certificate],
                Gaps = [new("replacing the certificate before it ends", "sdkkit rotate"), .. ExportHeader.CommonGaps],
            },
            DesiredCredential.Certificate => application with
            {
                Gaps = [new("registering the given certificate", "sdkkit apply"), .. ExportHeader.CommonGaps],
            },
            DesiredCredential.ManagedIdentity identity => new()
            {
                Title = "the rights of a managed identity",
                Templates = [$"identity.{language.Extension}"],
                Principal = [$"{language.Identity} {language.Quote(identity.IsUserAssigned ? identity.Resource.Id : $"{identity.Resource.Id}/providers/Microsoft.ManagedIdentity/identities/default")}"],
            },
            var other => throw new InvalidOperationException($"The kind {other.Kind} has no form."),
        };
    }
}
