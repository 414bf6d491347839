using CsCheck;

namespace SdkKit.Manifest.Tests;

public sealed class ManifestJsonTests
{
    private static readonly Gen<string> Text = Gen.String[1, 12];

    private static readonly Gen<ManifestRole> Role = Gen.Select(Text, Gen.Guid, Text)
        .Select((role, id, scope) => new ManifestRole { Role = role, RoleId = id.ToString("D"), Scope = scope });

    private static readonly Gen<ManifestClient> Client = Gen.Select(Text, Text, Text, Role.Array[0, 3], Gen.Select(Text, Text).Array[0, 3])
        .Select((name, type, service, roles, operations) => new ManifestClient
        {
            Name = name,
            Interface = type,
            Service = service,
            Roles = roles.ToEquatableList(),
            Operations = operations.Select(operation => new ManifestOperation { Method = operation.Item1, Route = operation.Item2 }).ToEquatableList(),
        });

    [Fact]
    public void Write_ThenRead_GivesTheSameText() =>
        Gen.Select(Text, Client.Array[0, 4])
            .Select((application, clients) => new ProvisioningManifest { Application = application, Clients = clients.ToEquatableList() })
            .Sample(manifest =>
            {
                var text = ManifestJson.Write(manifest);
                return ManifestJson.Write(ManifestJson.Read(text, "m.json")) == text;
            });

    [Fact]
    public void Write_AnyOrderOfClients_GivesTheSameText()
    {
        var logs = NewClient("LogAnalytics");
        var metrics = NewClient("CustomMetrics");
        Assert.Equal(
            ManifestJson.Write(new ProvisioningManifest { Application = "App", Clients = new[] { logs, metrics }.ToEquatableList() }),
            ManifestJson.Write(new ProvisioningManifest { Application = "App", Clients = new[] { metrics, logs }.ToEquatableList() }));
    }

    [Fact]
    public void Write_OneClient_IsTheDocumentedForm() => Assert.Equal(
        """
        {
          "version": 1,
          "application": "App",
          "clients": [
            {
              "name": "LogAnalytics",
              "interface": "App.ILogAnalytics",
              "service": "LogAnalytics",
              "roles": [
                {
                  "role": "Reader",
                  "roleId": "acdd72a7-3385-48ef-bd42-f606fba81ae7",
                  "scope": "{workspace}"
                }
              ],
              "operations": []
            }
          ]
        }

        """,
        ManifestJson.Write(new ProvisioningManifest { Application = "App", Clients = new[] { NewClient("LogAnalytics") }.ToEquatableList() }));

    [Theory]
    [InlineData("", "m.json(1,1): the file ends where a value is expected")]
    [InlineData("{", "m.json(1,2): the file ends where a name in double quotes is expected")]
    [InlineData("[]", "m.json(1,1): a manifest must be a JSON object")]
    [InlineData("{\n  \"version\": 2\n}", "m.json(2,14): manifest version 2 is not known here, only version 1; build it again or update sdkkit")]
    [InlineData("{ \"version\": \"1\" }", "m.json(1,14): \"version\" must be a number")]
    [InlineData("{ \"version\": 1 }", "m.json(1,1): a manifest lacks \"application\"; add it")]
    [InlineData("{ \"version\": 1, \"version\": 1 }", "m.json(1,17): \"version\" is given twice; keep one")]
    [InlineData("{ \"version\": 1, \"application\": \"a\", \"clients\": [], \"extra\": 1 }", "m.json(1,52): \"extra\" is not known in a manifest; known are application, clients, customRole, version")]
    [InlineData("{ \"version\": 1, \"application\": \"a\", \"clients\": [] } x", "m.json(1,53): 'x' stands where the end of the file is expected")]
    [InlineData("-\n", "m.json(1,2): the end of the line stands where a digit is expected")]
    [InlineData("{ \"a\\n\\u001bb\": 1, \"a\\n\\u001bb\": 1 }", "m.json(1,20): \"a  b\" is given twice; keep one")]
    [InlineData("{ \"version\": 01 }", "m.json(1,15): '1' stands where ',' or '}' is expected")]
    public void Read_BadInput_SaysWhatAndWhere(string text, string expected) =>
        Assert.Equal(expected, Assert.Throws<ManifestException>(() => ManifestJson.Read(text, "m.json")).Message);

    [Fact]
    public void Read_DeepNesting_IsRefused() =>
        Assert.Contains("more than 64 levels", Assert.Throws<ManifestException>(() => ManifestJson.Read(new string('[', 100_000), "m.json")).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_ArbitraryText_EndsInAManifestOrOneLine() => Gen.String["{}[]\":,\\u0123456789.eE+-truefalsn \n\tversionapplicationclients"].Sample(text =>
    {
        try
        {
            ManifestJson.Read(text, "m.json");
            return true;
        }
        catch (ManifestException error)
        {
            return !error.Message.Contains('\n', StringComparison.Ordinal);
        }
    });

    private static ManifestClient NewClient(string name) => new()
    {
        Name = name,
        Interface = "App.I" + name,
        Service = name,
        Roles = new[] { new ManifestRole { Role = "Reader", RoleId = "acdd72a7-3385-48ef-bd42-f606fba81ae7", Scope = "{workspace}" } }.ToEquatableList(),
    };
}
