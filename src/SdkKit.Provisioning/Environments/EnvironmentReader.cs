using System.Xml;
using SdkKit.Catalog;

namespace SdkKit.Provisioning;

/// <summary>Reads <c>sdkkit.&lt;env&gt;.json</c>. Its shape is published as <c>sdkkit.environment.schema.json</c>.</summary>
internal static class EnvironmentReader
{
    public static EnvironmentLayer Read(ReadOnlySpan<byte> text, string path)
    {
        var layer = new EnvironmentLayer();
        var json = new PositionedJsonReader(text, path);
        json.ReadObjectStart("an environment file");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (json.TryReadProperty(out var name))
        {
            if (!seen.Add(name))
                throw json.Error($"\"{name}\" is given twice", "keep one");

            switch (name)
            {
                case "$schema": json.Skip(); break;
                case "tenant": layer.TenantId = ReadTenant(ref json); break;
                case "cloud": layer.Cloud = ReadCloud(ref json); break;
                case "uniqueName": layer.UniqueName = ReadUniqueName(ref json); break;
                case "values": ReadValues(ref json, layer.Values); break;
                case "credential": layer.CredentialLifetime = ReadCredential(ref json); break;
                case "store": layer.Store = ReadStore(ref json, path); break;
                default: throw Unknown(json, name, "$schema, tenant, cloud, uniqueName, values, credential, store");
            }
        }

        json.Read();
        return layer;
    }

    private static Guid ReadTenant(ref PositionedJsonReader json)
    {
        var text = json.ReadString("\"tenant\"");
        return Guid.TryParse(text, out var tenant)
            ? tenant
            : throw json.Error($"'{text}' is not a tenant id", "write the tenant's GUID (az account show --query tenantId)");
    }

    private static string ReadCloud(ref PositionedJsonReader json)
    {
        var text = json.ReadString("\"cloud\"");
        return CloudCatalog.TryFind(text, out var cloud)
            ? cloud.Name
            : throw json.Error($"there is no cloud '{text}'", $"write one of {string.Join(", ", CloudCatalog.All.Select(entry => entry.Name))}");
    }

    private static string ReadUniqueName(ref PositionedJsonReader json)
    {
        var text = json.ReadString("\"uniqueName\"");
        return text.Length is > 0 and <= 256 && !text.Any(char.IsControl)
            ? text
            : throw json.Error("\"uniqueName\" is empty or too long", "write 1 to 256 characters, or leave it out");
    }

    private static void ReadValues(ref PositionedJsonReader json, Dictionary<string, EnvironmentValue> values)
    {
        json.ReadObjectStart("\"values\"");
        while (json.TryReadProperty(out var name))
        {
            if (!ValueName.IsValid(name))
                throw json.Error($"'{name}' cannot name a value", ValueName.Rule);

            var duplicate = values.ContainsKey(name);
            if (duplicate)
                throw json.Error($"the value '{name}' is given twice (case does not matter)", "keep one");

            var text = json.ReadString($"the value '{name}'");
            if (text.Any(char.IsControl))
                throw json.Error($"the value '{name}' holds a control character", "remove it");

            values.Add(name, new(text, json.Position));
        }
    }

    private static TimeSpan? ReadCredential(ref PositionedJsonReader json)
    {
        TimeSpan? lifetime = null;
        json.ReadObjectStart("\"credential\"");
        while (json.TryReadProperty(out var name))
        {
            switch (name)
            {
                case "kind":
                    var kind = json.ReadString("\"kind\"");
                    if (kind != "client-secret")
                        throw json.Error($"the credential kind '{kind}' is not known", "write client-secret");
                    break;
                case "lifetime":
                    lifetime = ReadLifetime(ref json);
                    break;
                default:
                    throw Unknown(json, name, "kind, lifetime");
            }
        }

        return lifetime;
    }

    private static TimeSpan ReadLifetime(ref PositionedJsonReader json)
    {
        const string Remedy = "write an ISO 8601 duration from PT1H to P730D, for example P180D";
        var text = json.ReadString("\"lifetime\"");
        try
        {
            var lifetime = XmlConvert.ToTimeSpan(text);
            return lifetime >= TimeSpan.FromHours(1) && lifetime <= TimeSpan.FromDays(730)
                ? lifetime
                : throw json.Error($"a credential cannot live for {text}", Remedy);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            throw json.Error($"'{text}' is not a duration", Remedy);
        }
    }

    private static StoreTarget ReadStore(ref PositionedJsonReader json, string file)
    {
        string? kind = null, id = null, path = null;
        json.ReadObjectStart("\"store\"");
        while (json.TryReadProperty(out var name))
        {
            switch (name)
            {
                case "kind": kind = json.ReadString("\"kind\""); break;
                case "id": id = json.ReadString("\"id\""); break;
                case "path": path = json.ReadString("\"path\""); break;
                default: throw Unknown(json, name, "kind, id, path");
            }
        }

        return (kind, id, path) switch
        {
            ("user-secrets", { Length: > 0 }, null) when UserSecretsId.IsValid(id) => new StoreTarget.UserSecrets(id),
            ("user-secrets", _, _) => throw json.Error("the store user-secrets needs an \"id\" usable as a folder name, and nothing else", "write the project's UserSecretsId"),
            ("env-file", null, { Length: > 0 }) => new StoreTarget.EnvFile(Path.GetFullPath(path, Path.GetDirectoryName(Path.GetFullPath(file))!)),
            ("env-file", _, _) => throw json.Error("the store env-file needs a \"path\" and nothing else", "write the path of the file, relative to this one"),
            (null, _, _) => throw json.Error("\"store\" has no \"kind\"", "write user-secrets or env-file"),
            _ => throw json.Error($"the store kind '{kind}' is not known", "write user-secrets or env-file"),
        };
    }

    private static ProvisioningException Unknown(PositionedJsonReader json, string name, string known) =>
        json.Error($"\"{name}\" is not known here", $"known are {known}");
}
