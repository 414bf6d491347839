namespace SdkKit.Provisioning.Tests.Environments;

public sealed class EnvironmentFileTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("", "(1,1): ")]
    [InlineData("[]", "(1,1): an environment file must be a JSON object")]
    [InlineData("{ \"tenant\": \"contoso\" }", "(1,13): 'contoso' is not a tenant id")]
    [InlineData("{ \"tenant\": 1 }", "(1,13): \"tenant\" must be a string")]
    [InlineData("{\n  \"cloud\": \"Azur\"\n}", "(2,12): there is no cloud 'Azur'; write one of AzureCloud")]
    [InlineData("{\n  \"valeus\": {}\n}", "(2,3): \"valeus\" is not known in an environment file; known are appRoles, cloud, conditions, credential, identifierUris, owners, runsOn, store")]
    [InlineData("{ \"values\": { \"a b\": \"x\" } }", "(1,15): 'a b' cannot name a value")]
    [InlineData("{ \"values\": { \"a__b\": \"x\" } }", "(1,15): 'a__b' cannot name a value")]
    [InlineData("{ \"values\": { \"a\": 1 } }", "(1,20): the value 'a' must be a string of one line")]
    [InlineData("{ \"values\": { \"a\": \"x\\ny\" } }", "(1,20): the value 'a' must be a string of one line")]
    [InlineData("{ \"values\": { \"a\": \"x\", \"A\": \"y\" } }", "(1,25): the value 'A' is given twice")]
    [InlineData("{ \"values\": { \"a\": \"x\" ", "(1,24): ")]
    [InlineData("{ \"credential\": { \"kind\": \"password\" } }", "(1,27): the credential kind 'password' is not known")]
    [InlineData("{ \"credential\": { \"lifetime\": \"6 months\" } }", "(1,31): '6 months' is no lifetime; write an ISO 8601 duration")]
    [InlineData("{ \"credential\": { \"lifetime\": \"P3Y\" } }", "(1,31): 'P3Y' is no lifetime")]
    [InlineData("{ \"owners\": [ \"me\" ] }", "(1,15): 'me' is no object id; write the GUID of a user or service principal")]
    [InlineData("{ \"owners\": [ \"{lead}\" ] }", "the value 'lead' is missing; \"owners\" needs it")]
    [InlineData("{ \"owners\": [ 1 ] }", "\"owners\" holds strings only")]
    [InlineData("{ \"identifierUris\": [ \"orders\" ] }", "'orders' cannot be an identifier URI; write an absolute one")]
    [InlineData("{ \"identifierUris\": [ \"api://{clientId}\", \"api://{clientId}\" ] }", "'api://{clientId}' is given twice in \"identifierUris\"; keep one")]
    [InlineData("{ \"appRoles\": [ { \"value\": \"Read orders\" } ] }", "'Read orders' cannot be an app role's value")]
    [InlineData("{ \"appRoles\": [ { \"value\": \"Read\", \"members\": [ \"group\" ] } ] }", "'group' cannot be granted an app role")]
    [InlineData("{ \"appRoles\": [ { \"value\": \"Read\", \"enabled\": true } ] }", "\"enabled\" is not known in an app role")]
    [InlineData("{ \"owners\": [ ], \"credential\": { \"kind\": \"managed-identity\", \"resource\": \"/subscriptions/11111111-2222-4333-8444-555555555555/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i\" } }", "a managed identity has none: remove them")]
    [InlineData("{ \"store\": { \"id\": \"x\" } }", "(1,12): a store lacks \"kind\"")]
    [InlineData("{ \"store\": { \"kind\": \"paper\" } }", "(1,22): the store kind 'paper' is not known; write user-secrets, env-file, github-actions, azure-devops, key-vault or standard-output")]
    [InlineData("{ \"store\": { \"kind\": \"github-actions\", \"repository\": \"--help/x\" } }", "'--help/x' is no repository; write owner/name")]
    [InlineData("{ \"store\": { \"kind\": \"azure-devops\", \"organization\": \"o\", \"project\": \"p\" } }", "a store lacks \"variableGroup\"")]
    [InlineData("{ \"store\": { \"kind\": \"key-vault\", \"vault\": \"https://kv.vault.azure.net\" } }", "(1,44): 'https://kv.vault.azure.net' is no vault; write its name alone, as in kv-orders")]
    [InlineData("{ \"store\": { \"kind\": \"key-vault\", \"vault\": \"kv.evil\" } }", "'kv.evil' is no vault")]
    [InlineData("{ \"store\": { \"kind\": \"key-vault\", \"vault\": \"kv-orders\", \"prefix\": \"a--b\" } }", "'a--b' cannot begin a secret's name")]
    [InlineData("{ \"store\": { \"kind\": \"user-secrets\", \"id\": \"../x\" } }", "(1,44): '../x' cannot be a user-secrets id")]
    [InlineData("{ \"store\": { \"kind\": \"env-file\", \"id\": \"x\", \"path\": \"y\" } }", "\"id\" is not known in a store")]
    public void Load_MalformedFile_NamesThePlaceInOneLine(string text, string expected)
    {
        var path = _directory.Write("sdkkit.dev.json", text);

        var failure = Assert.Throws<ProvisioningException>(() => Load());

        Assert.Equal(2, failure.ExitCode);
        Assert.StartsWith(path + "(", failure.Message, StringComparison.Ordinal);
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [Fact]
    public void Load_AbsentFile_NamesIt()
    {
        var failure = Assert.Throws<ProvisioningException>(() => Load());

        Assert.StartsWith($"{_directory.At("sdkkit.dev.json")}: the environment file is missing", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_ThreeLayers_TheHighestWins()
    {
        var below = _directory.Write("base.json", """{ "tenant": "22222222-2222-4222-8222-222222222222", "values": { "region": "base", "workspace": "base", "resource": "base" } }""");
        _directory.Write("sdkkit.dev.json", """{ "values": { "Region": "named", "workspace": "named" }, "credential": { "lifetime": "P30D" } }""");

        var environment = Load(below, EnvironmentOverrides.Parse(["workspace=set"]));

        Assert.Equal("named", environment.Values["region"].Text);
        Assert.Equal("set", environment.Values["workspace"].Text);
        Assert.Equal("base", environment.Values["resource"].Text);
        Assert.Equal(Guid.Parse("22222222-2222-4222-8222-222222222222"), environment.TenantId);
        Assert.Equal(new DesiredCredential.ClientSecret(TimeSpan.FromDays(30)), environment.Credential);
    }

    [Fact]
    public void Load_BaseFileAlone_IsEnough()
    {
        var below = _directory.Write("base.json", """{ "values": { "region": "westeurope" } }""");

        var environment = Load(below);

        Assert.Equal("westeurope", environment.Values["region"].Text);
        Assert.Equal(new StoreTarget.EnvFile(_directory.At("sdkkit.dev.env")), environment.Store);
    }

    [Fact]
    public void Load_RelativeStorePath_IsBesideTheFile()
    {
        _directory.Write("sdkkit.dev.json", """{ "$schema": "x", "store": { "kind": "env-file", "path": "secrets/dev.env" } }""");

        Assert.Equal(new StoreTarget.EnvFile(_directory.At("secrets/dev.env")), Load().Store);
    }

    [Theory]
    [InlineData("region", "this is not name=value")]
    [InlineData("=x", "this is not name=value")]
    [InlineData("a:b=x", "'a:b' cannot name a value")]
    [InlineData("a=x\nSdkKit__ClientSecret=y", "the value 'a' must be a string of one line")]
    [InlineData("a=\u001b[2J", "the value 'a' must be a string of one line")]
    public void Overrides_Malformed_AreRefused(string text, string expected)
    {
        var failure = Assert.Throws<ProvisioningException>(() => EnvironmentOverrides.Parse([text]));

        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Schema_KnowsEveryMemberOfTheFile()
    {
        using var schema = System.Text.Json.JsonDocument.Parse(EnvironmentSchema.Json);

        var members = schema.RootElement.GetProperty("properties").EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal);

        Assert.Equal(["$schema", "appRoles", "cloud", "conditions", "credential", "identifierUris", "owners", "runsOn", "store", "tenant", "uniqueName", "values"], members);
    }

    private ProvisioningEnvironment Load(string? below = null, IReadOnlyDictionary<string, string>? overrides = null) => ProvisioningEnvironment.Load(new()
    {
        Name = "dev",
        Directory = _directory.Path,
        BaseFile = below,
        Overrides = overrides ?? EnvironmentOverrides.None,
    });
}
