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
            _ => throw kind.Error($"the store kind '{kind.Text}' is not known; write user-secrets or env-file"),
        };
        json.RefuseOthers();
        return target;
    }

    private static string ReadId(JsonObjectReader json)
    {
        var id = json.Required("id", JsonKind.Text);
        return UserSecretsId.IsValid(id.Text)
            ? id.Text
            : throw id.Error($"'{id.Text}' cannot be a user-secrets id; write the project's UserSecretsId (letters, digits, '.', '-', '_')");
    }
}
