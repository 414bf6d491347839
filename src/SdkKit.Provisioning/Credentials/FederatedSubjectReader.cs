using SdkKit.Manifest.Json;

namespace SdkKit.Provisioning;

/// <summary>Reads <c>subjects</c>: who may sign in as the application, in the words of who issues the tokens.</summary>
internal static class FederatedSubjectReader
{
    /// <summary>Entra ID's limit for issuer, subject and audience.</summary>
    private const int LongestText = 600;

    private static readonly string[] Kinds = ["github", "azure-devops", "kubernetes", "other"];

    public static IReadOnlyList<FederatedSubject> ReadAll(JsonObjectReader credential, CredentialSource source)
    {
        var list = credential.Required("subjects", JsonKind.Array);
        if (list.Items.Count is 0 or > DesiredCredential.Federated.MostSubjects)
            throw list.Error($"\"subjects\" has {list.Items.Count} entries; an application can have 1 to {DesiredCredential.Federated.MostSubjects}");

        var subjects = new List<FederatedSubject>();
        foreach (var item in list.Items)
        {
            var subject = Read(item, source);
            if (subjects.Exists(other => other.Issuer == subject.Issuer && other.Subject == subject.Subject))
                throw item.Error($"'{subject.Subject}' of {subject.Issuer} is given twice; keep one");
            subjects.Add(subject);
        }

        return subjects;
    }

    private static FederatedSubject Read(JsonValue value, CredentialSource source)
    {
        var json = new JsonObjectReader(value, "a federated subject");
        var kind = json.Required("kind", JsonKind.Text);
        var audience = source.Optional(json, "audience") ?? FederatedAudience.Of(source.Cloud);
        var (issuer, subject) = CredentialReader.Canonical(kind.Text) switch
        {
            "github" => GitHubSubject.Read(value, json, source),
            "azuredevops" => AzureDevOps(json, source),
            "kubernetes" => (source.Required(json, "issuer"), $"system:serviceaccount:{source.Required(json, "namespace")}:{source.Required(json, "serviceAccount")}"),
            "other" => (source.Required(json, "issuer"), source.Required(json, "subject")),
            _ => throw kind.Error($"the federated subject '{kind.Text}' is not known; write {string.Join(", ", Kinds)}"),
        };
        json.RefuseOthers();
        if (!Uri.TryCreate(issuer, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
            throw value.Error($"'{issuer}' is no issuer; write the https address that its tokens have as \"iss\"");

        return new[] { issuer, subject, audience }.All(text => text.Length <= LongestText)
            ? new() { Issuer = issuer, Subject = subject, Audience = audience }
            : throw value.Error($"issuer, subject and audience can have {LongestText} characters each");
    }

    /// <remarks>Source: Azure DevOps, "Workload identity federation" of service connections; those of the newer issuer are of the kind other.</remarks>
    private static (string Issuer, string Subject) AzureDevOps(JsonObjectReader json, CredentialSource source)
    {
        var organization = source.Required(json, "organizationId");
        return Guid.TryParse(organization, out var id)
            ? ($"https://vstoken.dev.azure.com/{id:D}", $"sc://{source.Required(json, "organization")}/{source.Required(json, "project")}/{source.Required(json, "serviceConnection")}")
            : throw json.Required("organizationId", JsonKind.Text).Error($"'{organization}' is no organization id; write the GUID that the service connection shows in its issuer");
    }
}
