using SdkKit.Catalog;

namespace SdkKit.Provisioning;

/// <summary>Pipelines that plan on pull requests and apply on main, signed in by federation: no secret is kept for them.</summary>
internal static class CiExport
{
    private const string Known = "- once they are registered, the variable SDKKIT_CLIENT_IDS: <environment>=<client id> for each, by which a runner without a store knows them as yours";

    private static readonly string[] GitHubNeeds =
    [
        "Before the first run, in the repository's settings:",
        "- variables SDKKIT_TENANT_ID; SDKKIT_PLAN_CLIENT_ID, an application that may only read; SDKKIT_APPLY_CLIENT_ID, one that may also write",
        "- on these applications a federated credential each: repo:<owner>/<name>:pull_request, and repo:<owner>/<name>:environment:<environment>",
        "- an environment for each name below, with the reviewers that an apply waits for",
        Known,
    ];

    private static readonly string[] AzureNeeds =
    [
        "Before the first run, in the project's settings:",
        "- service connections with workload identity federation: sdkkit-plan, which may only read, and sdkkit-<environment>, which may also write",
        "- an environment for each name below, with the approvals that an apply waits for",
        Known,
        "- the build service may contribute to pull requests; with Azure Repos a branch policy runs this pipeline for them",
    ];

    public static IEnumerable<ExportedFile> Write(IReadOnlyList<DesiredState> environments)
    {
        ExportShape.RequireOne(environments, environment => environment.Cloud);
        string[] applied = [.. environments.Where(NeedsNoStore).Select(environment => environment.Environment)];
        var origin = $"sdkkit export ci {string.Join(' ', environments.Select(environment => $"--env {environment.Environment}"))} --output <folder>";
        var header = ExportHeader.Write("#", $"{environments[0].Application}: plan on pull requests, apply on main.", origin, Gaps(environments));
        return
        [
            new(".github/workflows/sdkkit.yml", InCloud(environments[0].Cloud, header + Comment(GitHubNeeds) + "\n" + Plan("github.yml", 10, environments) + (applied.Length > 0 ? Script("github-apply.yml", "apply", 10).Replace("@applied@", string.Join(", ", applied.Select(YamlText.Scalar)), StringComparison.Ordinal) : ""))),
            new("azure-pipelines.sdkkit.yml", header + Comment(AzureNeeds) + "\n" + Plan("azure.yml", 16, environments) + (applied.Length > 0 ? ExportTemplate.Read("azure-apply.yml") + string.Concat(applied.Select(Deployment)) : "")),
        ];
    }

    /// <summary>A runner's disk is gone after the run: a secret that it stored would be lost, and every run would mint another.</summary>
    private static bool NeedsNoStore(DesiredState desired) => desired.Credential is DesiredCredential.Federated or DesiredCredential.ManagedIdentity;

    private static IEnumerable<ExportGap> Gaps(IReadOnlyList<DesiredState> environments) =>
    [
        .. environments.Where(environment => !NeedsNoStore(environment)).Select(environment => new ExportGap(
            $"applying {environment.Environment}, whose {environment.Credential.Kind} a runner has no place for (the kinds federated and managed-identity need none)",
            $"sdkkit apply --env {environment.Environment}")),
        new("replacing secrets before they end", "sdkkit rotate"),
        new("removing everything", "sdkkit destroy"),
    ];

    /// <summary>The action signs in to the public cloud unless it is told another.</summary>
    private static string InCloud(string cloud, string workflow)
    {
        const string Last = "          allow-no-subscriptions: true\n";
        return cloud == CloudCatalog.PublicCloud ? workflow : workflow.Replace(Last, $"{Last}          environment: {cloud.ToLowerInvariant()}\n", StringComparison.Ordinal);
    }

    private static string Comment(string[] lines) => "#\n" + string.Concat(lines.Select(line => $"# {line}\n"));

    private static string Plan(string template, int indent, IReadOnlyList<DesiredState> environments) => Script(template, "plan", indent)
        .Replace("@environments@", environments is [var only] ? YamlText.Scalar(only.Environment) : string.Join(' ', environments.Select(environment => environment.Environment)), StringComparison.Ordinal);

    private static string Deployment(string environment) => Script("azure-deployment.yml", "apply", 22)
        .Replace("@name@", environment.Replace('-', '_'), StringComparison.Ordinal)
        .Replace(": @applied@", $": {YamlText.Scalar(environment)}", StringComparison.Ordinal)
        .Replace("@applied@", environment, StringComparison.Ordinal);

    /// <summary>A pipeline with the script of its name, which takes the indentation of its place.</summary>
    private static string Script(string template, string name, int indent)
    {
        var lines = ExportTemplate.Read($"{name}.sh").TrimEnd('\n').Split('\n').Select(line => new string(' ', indent) + line);
        return ExportTemplate.Read(template).Replace($"@{name}@", string.Join('\n', lines), StringComparison.Ordinal);
    }
}
