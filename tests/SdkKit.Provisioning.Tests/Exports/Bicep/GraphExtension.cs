using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace SdkKit.Provisioning.Tests.Exports.Bicep;

/// <summary>
/// The types of the Microsoft Graph extension (v1.0 1.0.0) that exports use, as an extension that the compiler loads from a file: the published one is in a
/// container registry. Names and flags: learn.microsoft.com/graph/templates/bicep/reference.
/// </summary>
internal static class GraphExtension
{
    private const int Required = 1;
    private const int ReadOnly = 2;
    private const int Constant = 8;
    private const int Identifier = 16;

    public static void Write(string path)
    {
        var types = new JsonArray();
        var resources = new JsonObject();
        var text = Add(types, new() { ["$type"] = "StringType" });
        var role = Type(types, "appRole", ("id", text, 0), ("value", text, 0));
        var access = Type(types, "resourceAccess", ("id", text, Required), ("type", text, Required));
        var api = Type(types, "requiredResourceAccess", ("resourceAppId", text, Required), ("resourceAccess", List(types, access), Required));
        var offered = Type(types, "exposedRole", ("id", text, Required), ("value", text, 0), ("displayName", text, 0), ("description", text, 0), ("allowedMemberTypes", List(types, text), 0), ("isEnabled", Add(types, new() { ["$type"] = "BooleanType" }), 0));
        var relationship = Type(types, "relationship", ("relationshipSemantics", text, 0), ("relationships", List(types, text), Required));
        Resource("applications", ("uniqueName", text, Required | Constant | Identifier), ("displayName", text, Required), ("signInAudience", text, 0), ("appId", text, ReadOnly), ("requiredResourceAccess", List(types, api), 0), ("identifierUris", List(types, text), 0), ("appRoles", List(types, offered), 0), ("owners", relationship, 0));
        Resource("applications/federatedIdentityCredentials", ("name", text, Required | Identifier), ("issuer", text, Required), ("subject", text, Required), ("audiences", List(types, text), Required));
        Resource("servicePrincipals", ("appId", text, Required | Identifier), ("displayName", text, ReadOnly), ("appRoles", List(types, role), 0));
        Resource("appRoleAssignedTo", ("appRoleId", text, Required), ("principalId", text, Required), ("resourceId", text, Required));
        var settings = new JsonObject
        {
            ["name"] = "MicrosoftGraph",
            ["version"] = "1.0.0",
            ["isSingleton"] = false,
            ["configurationType"] = Reference("types.json#", Type(types, "configuration")),
        };
        var packed = Pack(
            ("index.json", Bytes(new JsonObject { ["resources"] = resources, ["resourceFunctions"] = new JsonObject(), ["settings"] = settings })),
            ("types.json", Bytes(types)));
        File.WriteAllBytes(path, Pack(("types.tgz", packed)));

        void Resource(string name, params (string Name, int Type, int Flags)[] properties)
        {
            var full = $"Microsoft.Graph/{name}";
            var body = Type(types, full,
            [
                .. properties,
                ("id", text, ReadOnly),
                ("type", Add(types, new() { ["$type"] = "StringLiteralType", ["value"] = full }), ReadOnly | Constant),
                ("apiVersion", Add(types, new() { ["$type"] = "StringLiteralType", ["value"] = "v1.0" }), ReadOnly | Constant),
            ]);
            var resource = Add(types, new() { ["$type"] = "ResourceType", ["name"] = $"{full}@v1.0", ["scopeType"] = 0, ["body"] = Reference("#", body), ["flags"] = 0 });
            resources[$"{full}@v1.0"] = Reference("types.json#", resource);
        }
    }

    private static int List(JsonArray types, int item) => Add(types, new() { ["$type"] = "ArrayType", ["itemType"] = Reference("#", item) });

    private static int Type(JsonArray types, string name, params (string Name, int Type, int Flags)[] properties) => Add(types, new()
    {
        ["$type"] = "ObjectType",
        ["name"] = name,
        ["properties"] = new JsonObject(properties.Select(property =>
            KeyValuePair.Create<string, JsonNode?>(property.Name, new JsonObject { ["type"] = Reference("#", property.Type), ["flags"] = property.Flags }))),
    });

    private static int Add(JsonArray types, JsonObject type)
    {
        types.Add(type);
        return types.Count - 1;
    }

    private static JsonObject Reference(string file, int index) => new() { ["$ref"] = $"{file}/{index}" };

    private static byte[] Bytes(JsonNode content) => Encoding.UTF8.GetBytes(content.ToJsonString());

    private static byte[] Pack(params (string Name, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var packed = new GZipStream(stream, CompressionLevel.Fastest))
        using (var archive = new TarWriter(packed))
        {
            foreach (var (name, content) in files)
                archive.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });
        }

        return stream.ToArray();
    }
}
