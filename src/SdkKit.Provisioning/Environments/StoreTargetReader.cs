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
            "user-secrets" => new StoreTarget.UserSecrets(ReadId(json)),
            "env-file" => new StoreTarget.EnvFile(Path.GetFullPath(json.RequiredText("path"), Path.GetDirectoryName(Path.GetFullPath(file))!)),
            "github-actions" => new StoreTarget.GitHubActions(ReadRepository(json), json.OptionalText("environment")),
            "azure-devops" => new StoreTarget.AzureDevOps(json.RequiredText("organization"), json.RequiredText("project"), json.RequiredText("variableGroup")),
            "key-vault" => ReadVault(json),
            "standard-output" => new StoreTarget.StandardOutput(Path.GetFullPath(json.OptionalText("path") ?? Path.GetFileNameWithoutExtension(file) + ".env", Path.GetDirectoryName(Path.GetFullPath(file))!)),
            _ => throw kind.Error($"the store kind '{kind.Text}' is not known; write user-secrets, env-file, github-actions, azure-devops, key-vault or standard-output"),
        };
        json.RefuseOthers();
        return target;
    }

    private static StoreTarget.KeyVault ReadVault(JsonObjectReader json)
    {
        var vault = json.Required("vault", JsonKind.Text);
        // It becomes a part of the host name that a token is sent to.
        if (!KeyVaultNames.IsVault(vault.Text))
            throw vault.Error($"'{vault.Text}' is no vault; write its name alone, as in kv-orders (3 to 24 letters, digits and dashes)");

        var prefix = json.Optional("prefix", JsonKind.Text);
        return prefix is null || KeyVaultNames.IsPrefix(prefix.Text)
            ? new(vault.Text, prefix?.Text)
            : throw prefix.Error($"'{prefix.Text}' cannot begin a secret's name; use up to 40 letters, digits and single dashes");
    }

    private static string ReadRepository(JsonObjectReader json)
    {
        var repository = json.Required("repository", JsonKind.Text);
        // It becomes an argument: none that could be taken for an option.
        return RepositoryName.IsValid(repository.Text) ? repository.Text : throw repository.Error($"'{repository.Text}' is no repository; write owner/name");
    }

    private static string ReadId(JsonObjectReader json)
    {
        var id = json.Required("id", JsonKind.Text);
        return UserSecretsId.IsValid(id.Text)
            ? id.Text
            : throw id.Error($"'{id.Text}' cannot be a user-secrets id; write the project's UserSecretsId (letters, digits, '.', '-', '_')");
    }
}
