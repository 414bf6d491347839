using System.Text.Json;

namespace SdkKit.EndToEnd.Tests;

/// <summary>
/// What Azure Monitor's "Register an App to request authorization tokens and work with APIs" has its reader type, typed: by the real az and curl, with the
/// values that each command printed.
/// </summary>
[Trait("Tier", "Slow")]
public sealed class ArticleCommandsTests : IDisposable
{
    /// <summary>
    /// Debian's az 2.45 asks its role library for an attribute that the library, which is newer, calls otherwise; every command about roles ends with an
    /// AttributeError. This gives the attribute back, and is nothing where az and library fit.
    /// </summary>
    private const string RoleLibraryFix = """
        import importlib
        import pkgutil

        try:
            import azure.mgmt.authorization as library
        except ImportError:
            library = None

        if library is not None:
            for module in pkgutil.iter_modules(library.__path__):
                if module.name.startswith("v"):
                    operations = importlib.import_module(f"{library.__name__}.{module.name}.operations")
                    for kind in vars(operations).values():
                        if isinstance(kind, type) and not hasattr(kind, "config"):
                            kind.config = property(lambda self: self._config)
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task CreateForRbac_AssignReader_TokenAndQueryWithThePrintedValues_Answer()
    {
        ExternalTool.Require("az");
        ExternalTool.Require("curl");
        _folder.Write("fix/sitecustomize.py", RoleLibraryFix);
        var script = _folder.Write("article.sh", """
            set -eu
            umask 077
            value() { sed -n "s/.*\"$1\": \"\(.*\)\".*/\1/p" "$2"; }
            query() {
                curl -sS -o "$1" -w '%{http_code}' -X POST "https://api.loganalytics.azure.com/v1/workspaces/$(value workspaceId "$SDKKIT_ENVIRONMENT_FILE")/query" \
                    -H @header -H 'Content-Type: application/json' -d '{ "query": "Heartbeat | take 2" }' >"$1.status"
            }
            az login --service-principal -u "$SDKKIT_EMULATOR_CLIENT_ID" -p "$SDKKIT_EMULATOR_CLIENT_SECRET" -t "$SDKKIT_EMULATOR_TENANT_ID" -o none

            az ad sp create-for-rbac -n 'MyApp' >app.json 2>warning

            value password app.json | tr -d '\n' >secret
            curl -sS --fail-with-body -X POST "https://login.microsoftonline.com/$(value tenant app.json)/oauth2/v2.0/token" \
                -d grant_type=client_credentials -d "client_id=$(value appId app.json)" --data-urlencode client_secret@secret -d scope=https://api.loganalytics.io/.default >token.json
            sed 's/.*"access_token": *"\([^"]*\)".*/Authorization: Bearer \1/' token.json >header
            query before.json

            PYTHONPATH=$PWD/fix az role assignment create --assignee "$(value appId app.json)" --role Reader --scope "$(value workspace "$SDKKIT_ENVIRONMENT_FILE")" >role.json
            query after.json

            printf 'not-' | cat - secret >wrong
            curl -sS -o wrong.json -w '%{http_code}' -X POST "https://login.microsoftonline.com/$(value tenant app.json)/oauth2/v2.0/token" \
                -d grant_type=client_credentials -d "client_id=$(value appId app.json)" --data-urlencode client_secret@wrong -d scope=https://api.loganalytics.io/.default >wrong.json.status
            curl -sS https://example.com/ 2>elsewhere && exit 1
            exit 0
            """);

        (await ToolProcess.RunAsync(["emulator", "run", "--", "sh", script], new ProcessOptions { WorkingDirectory = _folder.Path, Timeout = TimeSpan.FromMinutes(3) })).Exits(0);

        using var app = Read("app.json");
        using var role = Read("role.json");
        using var answer = Read("after.json");
        Assert.Equal("MyApp", app.RootElement.GetProperty("displayName").GetString());
        Assert.EndsWith("/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7", role.RootElement.GetProperty("roleDefinitionId").GetString(), StringComparison.Ordinal);
        Assert.Equal("403", File.ReadAllText(_folder.Combine("before.json.status")));
        Assert.Equal("401", File.ReadAllText(_folder.Combine("wrong.json.status")));
        Assert.Contains("AADSTS7000215", File.ReadAllText(_folder.Combine("wrong.json")), StringComparison.Ordinal);
        Assert.Contains("403", File.ReadAllText(_folder.Combine("elsewhere")), StringComparison.Ordinal);
        Assert.Equal("200", File.ReadAllText(_folder.Combine("after.json.status")));
        Assert.Equal(2, answer.RootElement.GetProperty("tables")[0].GetProperty("rows").GetArrayLength());
    }

    private JsonDocument Read(string name) => JsonDocument.Parse(File.ReadAllText(_folder.Combine(name)));
}
