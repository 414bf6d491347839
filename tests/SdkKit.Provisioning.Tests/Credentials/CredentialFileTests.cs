using System.Text.Json;

namespace SdkKit.Provisioning.Tests.Credentials;

/// <summary>The credential of an environment file, as people write it and as they get it wrong.</summary>
public sealed class CredentialFileTests : IDisposable
{
    private const string Identity = $"/subscriptions/{Samples.Subscription}/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("""{ "kind": "github", "repository": "Contoso/App", "environment": "prod" }""", "https://token.actions.githubusercontent.com", "repo:Contoso/App:environment:prod")]
    [InlineData("""{ "kind": "github", "repository": "Contoso/App", "environment": "eu:prod" }""", "https://token.actions.githubusercontent.com", "repo:Contoso/App:environment:eu%3Aprod")]
    [InlineData("""{ "kind": "github", "repository": "Contoso/App", "branch": "release/1.0" }""", "https://token.actions.githubusercontent.com", "repo:Contoso/App:ref:refs/heads/release/1.0")]
    [InlineData("""{ "kind": "github", "repository": "Contoso/App", "tag": "v1" }""", "https://token.actions.githubusercontent.com", "repo:Contoso/App:ref:refs/tags/v1")]
    [InlineData("""{ "kind": "GitHub", "repository": "Contoso/App", "pullRequest": true }""", "https://token.actions.githubusercontent.com", "repo:Contoso/App:pull_request")]
    [InlineData(
        """{ "kind": "azure-devops", "organizationId": "5E6F7A8B-1111-4222-8333-444455556666", "organization": "contoso", "project": "App", "serviceConnection": "prod" }""",
        "https://vstoken.dev.azure.com/5e6f7a8b-1111-4222-8333-444455556666",
        "sc://contoso/App/prod")]
    [InlineData(
        """{ "kind": "kubernetes", "issuer": "https://westeurope.oic.prod-aks.azure.com/t/c/", "namespace": "shop", "serviceAccount": "orders" }""",
        "https://westeurope.oic.prod-aks.azure.com/t/c/",
        "system:serviceaccount:shop:orders")]
    [InlineData("""{ "kind": "other", "issuer": "https://ci.example.com", "subject": "Job 7" }""", "https://ci.example.com", "Job 7")]
    public void Federated_EachKind_IsWhatTheTokensSay(string subject, string issuer, string expected)
    {
        var one = Assert.Single(Assert.IsType<DesiredCredential.Federated>(Read($$"""{ "kind": "federated", "subjects": [ {{subject}} ] }""")).Subjects);

        Assert.Equal((issuer, expected, "api://AzureADTokenExchange"), (one.Issuer, one.Subject, one.Audience));
        Assert.Matches("^[A-Za-z0-9][A-Za-z0-9_-]{2,119}$", one.Name);
    }

    [Fact]
    public void Federated_SubjectsThatDifferInCase_AreTwoWithNamesOfTheirOwn()
    {
        var federated = Assert.IsType<DesiredCredential.Federated>(Read(
            """{ "kind": "federated", "subjects": [ { "kind": "other", "issuer": "https://x", "subject": "a" }, { "kind": "other", "issuer": "https://x", "subject": "A" } ] }"""));

        Assert.Equal(2, federated.Subjects.Select(subject => subject.Name).Distinct().Count());
    }

    [Fact]
    public void Federated_OfAnotherCloud_HasItsAudience()
    {
        _directory.Write("sdkkit.dev.json", """{ "cloud": "AzureUSGovernment", "credential": { "kind": "federated", "subjects": [ { "kind": "other", "issuer": "https://x", "subject": "a" } ] } }""");

        Assert.Equal("api://AzureADTokenExchangeUSGov", Assert.Single(Assert.IsType<DesiredCredential.Federated>(Load().Credential).Subjects).Audience);
    }

    [Fact]
    public void Placeholders_OfACredential_AreFilledFromTheHighestLayer()
    {
        _directory.Write("sdkkit.dev.json", """{ "values": { "identity": "low" }, "credential": { "kind": "managedIdentity", "resource": "{identity}" } }""");

        var credential = Assert.IsType<DesiredCredential.ManagedIdentity>(Load($"identity={Identity}").Credential);

        Assert.Equal(Identity, credential.Resource.Id);
        Assert.True(credential.IsUserAssigned);
    }

    [Fact]
    public void Certificate_Given_IsFoundBesideTheFile()
    {
        var credential = Assert.IsType<DesiredCredential.Certificate>(Read("""{ "kind": "certificate", "from": "certs/app.pfx", "passwordVariable": "APP_PFX" }"""));

        Assert.Equal((_directory.At("certs/app.pfx"), "APP_PFX"), (credential.From, credential.PasswordVariable));
    }

    [Theory]
    [InlineData("""{ "kind": "passkey" }""", "(1,27): the credential kind 'passkey' is not known; write client-secret, certificate, federated, managed-identity")]
    [InlineData("""{ "kind": "client-secret", "subjects": [] }""", "\"subjects\" is not known in a credential; known are kind, lifetime")]
    [InlineData("""{ "kind": "federated" }""", "(1,17): a credential lacks \"subjects\"")]
    [InlineData("""{ "kind": "federated", "subjects": [] }""", "(1,52): \"subjects\" has 0 entries; an application can have 1 to 20")]
    [InlineData("""{ "kind": "federated", "subjects": [ {} ] }""", "(1,54): a federated subject lacks \"kind\"")]
    [InlineData("""{ "kind": "federated", "subjects": [ { "kind": "gitlab" } ] }""", "(1,64): the federated subject 'gitlab' is not known; write github, azure-devops, kubernetes, other")]
    [InlineData("""{ "kind": "federated", "subjects": [ { "kind": "github", "repository": "app", "branch": "main" } ] }""", "'app' is no repository; write owner/name")]
    [InlineData("""{ "kind": "federated", "subjects": [ { "kind": "github", "repository": "a/b" } ] }""", "needs exactly one of \"environment\", \"branch\"")]
    [InlineData("""{ "kind": "federated", "subjects": [ { "kind": "github", "repository": "a/b", "branch": "x", "tag": "y" } ] }""", "needs exactly one of")]
    [InlineData("""{ "kind": "federated", "subjects": [ { "kind": "other", "issuer": "http://x", "subject": "y" } ] }""", "'http://x' is no issuer; write the https address")]
    [InlineData("""{ "kind": "federated", "subjects": [ { "kind": "azure-devops", "organizationId": "contoso", "organization": "c", "project": "p", "serviceConnection": "s" } ] }""", "'contoso' is no organization id")]
    [InlineData("""{ "kind": "federated", "subjects": [ { "kind": "other", "issuer": "https://x", "subject": "y" }, { "kind": "other", "issuer": "https://x", "subject": "y" } ] }""", "'y' of https://x is given twice")]
    [InlineData("""{ "kind": "federated", "subjects": [ { "kind": "github", "repository": "a/b", "environment": "{stage}" } ] }""", "the value 'stage' is missing; \"environment\" needs it")]
    [InlineData("""{ "kind": "managed-identity", "resource": "/subscriptions/11111111-2222-4333-8444-555555555555" }""", "is no resource id; write that of a user-assigned identity")]
    [InlineData("""{ "kind": "managed-identity", "resource": "id" }""", "'id' is no resource id (it does not begin with /subscriptions/")]
    [InlineData("""{ "kind": "certificate", "passwordVariable": "X" }""", "\"passwordVariable\" is for the certificate that \"from\" names")]
    [InlineData("""{ "kind": "certificate", "from": "a.pfx", "lifetime": "P1D" }""", "\"path\" and \"lifetime\" are for a certificate that is made here")]
    public void Credential_Malformed_NamesThePlace(string credential, string expected)
    {
        var failure = Assert.Throws<ProvisioningException>(() => Read(credential));

        Assert.Equal(2, failure.ExitCode);
        Assert.StartsWith(_directory.At("sdkkit.dev.json") + "(1,", failure.Message, StringComparison.Ordinal);
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Schema_Credential_NamesEveryKind()
    {
        using var schema = JsonDocument.Parse(EnvironmentSchema.Json);
        static IEnumerable<string> Named(JsonElement kinds) => kinds.EnumerateArray()
            .Select(shape => shape.GetProperty("properties").GetProperty("kind"))
            .SelectMany(kind => kind.TryGetProperty("const", out var one) ? [one.GetString()!] : kind.GetProperty("enum").EnumerateArray().Select(text => text.GetString()!));

        var credential = schema.RootElement.GetProperty("properties").GetProperty("credential");
        Assert.Empty(DesiredCredential.Kinds.Except(Named(credential.GetProperty("oneOf"))));
        string[] subjects = ["github", "azure-devops", "kubernetes", "other"];
        Assert.Empty(subjects.Except(Named(schema.RootElement.GetProperty("$defs").GetProperty("subject").GetProperty("oneOf"))));
    }

    private DesiredCredential Read(string credential)
    {
        _directory.Write("sdkkit.dev.json", $$"""{ "credential": {{credential}} }""");
        return Load().Credential;
    }

    private ProvisioningEnvironment Load(params string[] overrides) => ProvisioningEnvironment.Load(new()
    {
        Name = "dev",
        Directory = _directory.Path,
        BaseFile = null,
        Overrides = EnvironmentOverrides.Parse(overrides),
    });
}
