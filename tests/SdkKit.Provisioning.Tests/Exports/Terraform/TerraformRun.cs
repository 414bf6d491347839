using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SdkKit.Provisioning.Tests.Exports.Terraform;

/// <summary>The real Terraform in a folder, with providers that stand in for azuread and azurerm over its own plugin protocol and go to the emulator.</summary>
internal sealed class TerraformRun : IDisposable
{
    private static readonly string[] Packages = ["@grpc/grpc-js@1.14.7", "@grpc/proto-loader@0.8.1", "@msgpack/msgpack@3.1.3"];
    private static readonly string[] Files = ["provider.mjs", "cloud.mjs", "schemas.mjs", "tfplugin6.proto"];

    private readonly TemporaryFolder _folder = new();
    private readonly List<Process> _providers = [];
    private readonly Dictionary<string, string> _variables;

    private TerraformRun(IReadOnlyDictionary<string, string> environment) => _variables = new(environment) { ["CHECKPOINT_DISABLE"] = "1" };

    public static async Task<TerraformRun> StartAsync(IReadOnlyDictionary<string, string> environment, IEnumerable<ExportedFile> files)
    {
        Assert.SkipUnless(ExternalTool.IsInstalled("terraform"), "terraform is not installed");
        ExternalTool.Require("npm");
        ExternalTool.Require("curl");
        var run = new TerraformRun(environment);
        foreach (var file in files)
            run._folder.Write($"configuration/{file.Path}", file.Text);
        run._variables["TF_CLI_CONFIG_FILE"] = run._folder.Write("none.tfrc", "");
        foreach (var file in Files)
            File.Copy(Path.Combine(AppContext.BaseDirectory, "Exports", "Terraform", file), run._folder.Combine(file));
        run._folder.Write("package.json", """{ "private": true }""");
        (await ToolProcess.RunProgramAsync("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock", "--prefer-offline", "--ignore-scripts", .. Packages], new ProcessOptions { WorkingDirectory = run._folder.Path })).Exits(0);

        var reattach = new JsonObject();
        foreach (var provider in (string[])["azuread", "azurerm"])
            reattach.Add(Assert.Single(JsonNode.Parse(await run.StartProviderAsync(provider))!.AsObject().ToList()) is var (name, value) ? KeyValuePair.Create(name, value?.DeepClone()) : default);
        run._variables["TF_REATTACH_PROVIDERS"] = reattach.ToJsonString();
        (await run.CallAsync("init", "-input=false")).Exits(0);
        return run;
    }

    public Task<ProcessResult> CallAsync(params string[] arguments) => ToolProcess.RunProgramAsync(
        "terraform", [.. arguments[..1], "-no-color", .. arguments[1..]], new ProcessOptions { WorkingDirectory = _folder.Combine("configuration"), Variables = _variables, Timeout = TimeSpan.FromMinutes(2) });

    /// <summary>What a plan would do, by address.</summary>
    public async Task<IReadOnlyDictionary<string, JsonElement>> PlanAsync(string values)
    {
        (await CallAsync("plan", "-input=false", "-var-file", values, "-out", "plan")).Exits(0);
        using var plan = JsonDocument.Parse((await CallAsync("show", "-json", "plan")).Exits(0).Output);
        return plan.RootElement.GetProperty("resource_changes").EnumerateArray().ToDictionary(change => change.GetProperty("address").GetString()!, change => change.GetProperty("change").Clone());
    }

    public void Dispose()
    {
        foreach (var provider in _providers)
        {
            provider.Kill(entireProcessTree: true);
            provider.Dispose();
        }

        _folder.Dispose();
    }

    private async Task<string> StartProviderAsync(string name)
    {
        var process = ToolProcess.Start("node", [_folder.Combine("provider.mjs"), name], new ProcessOptions { WorkingDirectory = _folder.Path, Variables = _variables });
        _providers.Add(process);
        return await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }
}
