using System.Text.Json;

namespace SdkKit.Tool.Tests.Privileges;

/// <summary><c>sdkkit emulator verify</c> as a process: a program that signs in with what <c>apply</c> made for it, and calls over TLS.</summary>
public sealed class EmulatorVerifyTests
{
    private const string AnyTable = "Microsoft.OperationalInsights/workspaces/query/*/read";

    /// <summary>Registers the application, signs in as it and sends one query.</summary>
    private static readonly string Program = $$"""
        set -eu
        dotnet exec '{{ToolProcess.Assembly}}' apply --yes
        . ./sdkkit.dev.env
        json() { grep -o "\"$1\": *\"[^\"]*\"" "$2" | head -1 | cut -d'"' -f4; }
        curl -sS -f -o token.json "https://login.microsoftonline.com/$SdkKit__TenantId/oauth2/v2.0/token" -d grant_type=client_credentials \
          -d "client_id=$SdkKit__ClientId" --data-urlencode "client_secret=$SdkKit__ClientSecret" --data-urlencode "scope=https://api.loganalytics.io/.default"
        workspace=$(json workspaceId "$SDKKIT_ENVIRONMENT_FILE")
        curl -sS -f "https://api.loganalytics.azure.com/v1/workspaces/$workspace/query" -H "Authorization: Bearer $(json access_token token.json)" \
          -H "Content-Type: application/json" -d '{"query":"Heartbeat | count"}'
        rm token.json
        """;

    [Fact]
    public async Task Verify_ProgramThatQueries_TellsUsedFromUnused()
    {
        ExternalTool.Require("curl");
        using var project = new PrivilegeProject(AnyTable);
        project.Folder.Write("program.sh", Program);

        var result = (await project.RunAsync("emulator", "verify", "--json", "--", "sh", "program.sh")).Exits(0);

        // The program prints to standard output, too; there, the answer stands alone.
        Assert.Contains("PrimaryResult", result.Error, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal(["Microsoft.Insights/Metrics/Write", AnyTable, "Microsoft.OperationalInsights/workspaces/query/read"], Names(json, "granted"));
        Assert.Equal([AnyTable, "Microsoft.OperationalInsights/workspaces/query/read"], Names(json, "used"));
        Assert.Equal(["Microsoft.Insights/Metrics/Write"], Names(json, "unused"));
        Assert.Empty(Names(json, "unlisted"));
    }

    [Fact]
    public async Task Verify_ProgramUsesWhatTheManifestDoesNotList_AnswersNo()
    {
        ExternalTool.Require("curl");
        using var project = new PrivilegeProject("Microsoft.OperationalInsights/workspaces/query/Perf/read");
        project.Folder.Write("program.sh", Program);

        var result = (await project.RunAsync("emulator", "verify", "--", "sh", "program.sh")).Exits(1);

        Assert.EndsWith(
            """
            used: 1
              Microsoft.OperationalInsights/workspaces/query/read
            granted, not used: 2
              Microsoft.Insights/Metrics/Write
              Microsoft.OperationalInsights/workspaces/query/Perf/read
            used, not in the manifest: 1
              Microsoft.OperationalInsights/workspaces/query/Heartbeat/read

            """.ReplaceLineEndings("\n"),
            result.Output.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_ProgramFails_AnswersItsExitCodeAndNothingElse()
    {
        using var project = new PrivilegeProject(AnyTable);

        var result = (await project.RunAsync("emulator", "verify", "--json", "--", "sh", "-c", "echo before; exit 7")).Exits(7);

        Assert.Equal("", result.Output);
        Assert.Equal(["before"], result.ErrorLines);
    }

    [Fact]
    public async Task Verify_NoManifest_IsOneLine()
    {
        using var folder = new TemporaryFolder();
        (await ToolProcess.RunAsync("emulator", "verify", "--project", folder.Path, "--", "true")).IsOneLine(folder.Path, "build the project first");
    }

    private static IEnumerable<string?> Names(JsonDocument json, string part) => json.RootElement.GetProperty(part).EnumerateArray().Select(one => one.GetString());
}
