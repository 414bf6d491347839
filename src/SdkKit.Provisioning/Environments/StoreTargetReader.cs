using SdkKit.Manifest.Json;

namespace SdkKit.Provisioning;

internal static class StoreTargetReader
{
    public static StoreTarget Read(JsonValue value, string file)
    {
        var json = new JsonObjectReader(value, "a store");
        var kind = json.Required("kind", JsonKind.Text);
        StoreTarget target = kind.Text switch
        {
            "user-secrets" => Checked(json, "id", id => new StoreTarget.UserSecrets(id)),
            "env-file" => new StoreTarget.EnvFile(Path.GetFullPath(json.RequiredText("path"), Path.GetDirectoryName(Path.GetFullPath(file))!)),
            "github-actions" => Checked(json, "repository", repository => new StoreTarget.GitHubActions(repository, json.OptionalText("environment"))),
            "azure-devops" => new StoreTarget.AzureDevOps(json.RequiredText("organization"), json.RequiredText("project"), json.RequiredText("variableGroup")),
            "key-vault" => ReadVault(json),
            "standard-output" => new StoreTarget.StandardOutput(Path.GetFullPath(json.OptionalText("path") ?? Path.GetFileNameWithoutExtension(file) + ".env", Path.GetDirectoryName(Path.GetFullPath(file))!)),
            _ => throw kind.Error($"the store kind '{kind.Text}' is not known; write user-secrets, env-file, github-actions, azure-devops, key-vault or standard-output"),
        };
        json.RefuseOthers();
        return target;
    }

    /// <summary>Why nothing can be kept there, once the application's name is in the text; <see langword="null"/> when it can.</summary>
    public static string? Problem(StoreTarget target) => target switch
    {
        StoreTarget.KeyVault { Prefix: { } prefix } when !KeyVaultNames.IsPrefix(prefix) => $"'{prefix}' cannot begin a secret's name; use up to 40 letters, digits and single dashes",
        // It becomes an argument: none that could be taken for an option.
        StoreTarget.GitHubActions { Repository: var repository } when !RepositoryName.IsValid(repository) => $"'{repository}' is no repository; write owner/name",
        StoreTarget.UserSecrets { Id: var id } when !UserSecretsId.IsValid(id) => $"'{id}' cannot be a user-secrets id; write the project's UserSecretsId (letters, digits, '.', '-', '_')",
        _ => null,
    };

    private static StoreTarget.KeyVault ReadVault(JsonObjectReader json)
    {
        var vault = json.Required("vault", JsonKind.Text);
        // It becomes a part of the host name that a token is sent to.
        if (!KeyVaultNames.IsVault(vault.Text))
            throw vault.Error($"'{vault.Text}' is no vault; write its name alone, as in kv-orders (3 to 24 letters, digits and dashes)");

        return json.Optional("prefix", JsonKind.Text) is null ? new(vault.Text, null) : Checked(json, "prefix", prefix => new StoreTarget.KeyVault(vault.Text, prefix));
    }

    private static T Checked<T>(JsonObjectReader json, string member, Func<string, T> create)
        where T : StoreTarget
    {
        var value = json.Required(member, JsonKind.Text);
        var target = create(value.Text);
        return Problem(target.For(ApplicationText.Sample("{application}"))) is { } problem ? throw value.Error(problem) : target;
    }
}
