using System.Text.Json;

namespace SdkKit.EndToEnd.Tests.Clients;

/// <summary>Azure SDKs of other languages, unmodified, under <c>sdkkit emulator run --</c>: what they get, and how they are refused.</summary>
[Trait("Tier", "Slow")]
public sealed class AzureSdkTests : IDisposable
{
    /// <summary>Debian's, beside az, with the SDKs that az is made of.</summary>
    private const string Python = "/usr/bin/python3";

    private static readonly string[] Packages = ["@azure/identity@4.13.1", "@azure/arm-authorization@9.0.0", "@azure/keyvault-secrets@4.12.0", "@azure/monitor-query-logs@1.0.0"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Python_OfTheAdministrator_IsAnsweredAndRefusedAsByTheCloud()
    {
        RequirePython();

        using var answer = await RunAsync([Python, Script("clients.py"), "administrator"]);

        AnsweredAndRefused(answer.RootElement);
    }

    [Fact]
    public async Task Python_WithAManagedIdentity_GetsATokenAndNoData()
    {
        RequirePython();

        using var answer = await RunAsync([Python, Script("clients.py"), "identity"], "--managed-identity");

        Assert.True(answer.RootElement.GetProperty("token").GetBoolean());
        Assert.Contains("InsufficientAccessError", Text(answer.RootElement, "missingRole"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PythonAndAz_WithWhatApplyMade_SignInBySecretCertificateFederationAndIdentity()
    {
        RequirePython();
        _folder.Write("App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        _folder.Write(
            "App.provisioning.json",
            """
            { "version": 1, "application": "App", "clients": [ { "name": "LogAnalytics", "interface": "App.ILogAnalytics", "service": "LogAnalytics", "operations": [],
              "roles": [ { "role": "Log Analytics Reader", "roleId": "73c42c96-874c-492b-b04d-ab87d138a893", "scope": "{workspace}" } ] } ] }
            """);
        _folder.Write("sdkkit.secret.json", "{ }");
        _folder.Write("sdkkit.certificate.json", """{ "credential": { "kind": "certificate" } }""");
        _folder.Write(
            "sdkkit.federated.json",
            """{ "credential": { "kind": "federated", "subjects": [ { "kind": "kubernetes", "issuer": "https://cluster.example/", "namespace": "shop", "serviceAccount": "orders" } ] } }""");
        var script = _folder.Write("all.sh", $"""
            set -eu
            for environment in secret certificate federated; do
              dotnet exec '{ToolProcess.Assembly}' apply --yes --wait --env $environment --project . >/dev/null
            done
            sh '{Script("clients.sh")}'
            exec {Python} '{Script("clients.py")}' applied
            """);

        using var answer = await RunAsync(["sh", script], "--managed-identity", "--job", "https://cluster.example/ system:serviceaccount:shop:orders");
        foreach (var kind in (string[])["secret", "certificate", "federated"])
        {
            using var rows = JsonDocument.Parse(await File.ReadAllTextAsync(_folder.Combine($"{kind}.answer.json"), TestContext.Current.CancellationToken));
            Assert.Equal(3, rows.RootElement.GetProperty("tables")[0].GetProperty("rows").GetArrayLength());
            Assert.Contains("Authorization_RequestDenied", await File.ReadAllTextAsync(_folder.Combine($"{kind}.denied"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        Assert.Contains("InsufficientAccessError", await File.ReadAllTextAsync(_folder.Combine("identity.denied"), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        Assert.Equal([3, 3, 3], new[] { "secret", "certificate", "federated" }.Select(kind => answer.RootElement.GetProperty(kind).GetInt32()));
    }

    [Fact]
    public async Task DotNet_OfTheAdministrator_IsAnsweredAndRefusedAsByTheCloud()
    {
        var result = await ToolProcess.RunAsync(
            ["emulator", "run", "--", "dotnet", "exec", typeof(DotNetClients).Assembly.Location, "--explicit", "only", "--filter-class", $"*{nameof(DotNetClients)}"],
            new ProcessOptions { WorkingDirectory = _folder.Path, Timeout = TimeSpan.FromMinutes(3) });
        Assert.Contains("succeeded: 4", result.Exits(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Node_OfTheAdministrator_IsAnsweredAndRefusedAsByTheCloud()
    {
        ExternalTool.Require("npm");
        _folder.Write("package.json", """{ "private": true }""");
        File.Copy(Script("clients.mjs"), _folder.Combine("clients.mjs"));
        (await ToolProcess.RunProgramAsync("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock", "--prefer-offline", .. Packages], new ProcessOptions { WorkingDirectory = _folder.Path })).Exits(0);

        using var answer = await RunAsync(["node", "clients.mjs"]);

        AnsweredAndRefused(answer.RootElement);
    }

    private static void AnsweredAndRefused(JsonElement answer)
    {
        Assert.Equal((3, 1), (answer.GetProperty("rows").GetInt32(), answer.GetProperty("assignments").GetInt32()));
        Assert.Contains("AADSTS7000215", Text(answer, "wrongSecret"), StringComparison.Ordinal);
        Assert.Contains("Caller is not authorized to perform action", Text(answer, "missingRole"), StringComparison.Ordinal);
        Assert.Contains("403", Text(answer, "otherHost"), StringComparison.Ordinal);
    }

    private static void RequirePython()
    {
        ExternalTool.Require("az");
        Assert.SkipUnless(File.Exists(Python), "the python that az runs on is elsewhere");
    }

    private static string Script(string name) => Path.Combine(AppContext.BaseDirectory, "Clients", name);

    private static string Text(JsonElement answer, string name) => answer.GetProperty(name).GetString()!;

    private async Task<JsonDocument> RunAsync(string[] program, params string[] options)
    {
        var result = (await ToolProcess.RunAsync(["emulator", "run", .. options, "--", .. program], new ProcessOptions { WorkingDirectory = _folder.Path, Timeout = TimeSpan.FromMinutes(3) })).Exits(0);
        return JsonDocument.Parse(result.Output);
    }
}
