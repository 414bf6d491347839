using YamlDotNet.RepresentationModel;

namespace SdkKit.Provisioning.Tests.Exports;

/// <summary>The pipelines, read as YAML, their scripts read by shellcheck and run.</summary>
public sealed class CiExportTests : IDisposable
{
    private static readonly DesiredState Production = ExportSamples.Federated with { Environment = "prod" };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void GitHub_Jobs_SignInByFederationAndSplitPlanFromApply()
    {
        var workflow = Read([ExportSamples.Secret, Production], ".github/workflows/sdkkit.yml");
        var plan = At(workflow, "jobs", "plan");
        var apply = At(workflow, "jobs", "apply");

        Assert.Contains("github.event_name == 'pull_request'", Text(plan, "if"), StringComparison.Ordinal);
        Assert.Contains("head.repo.full_name == github.repository", Text(plan, "if"), StringComparison.Ordinal);
        Assert.Equal("github.event_name == 'push'", Text(apply, "if"));
        Assert.Equal("main", Assert.Single(((YamlSequenceNode)At(workflow, "on", "push", "branches")).Children).ToString());
        Assert.Empty(((YamlMappingNode)At(workflow, "permissions")).Children);
        Assert.Equal("write", Text(plan, "permissions", "id-token"));
        Assert.Equal("read", Text(plan, "permissions", "contents"));
        Assert.Equal("write", Text(apply, "permissions", "id-token"));
        Assert.Equal(["prod"], ((YamlSequenceNode)At(apply, "strategy", "matrix", "environment")).Children.Select(name => name.ToString()));
        Assert.Equal("dev prod", Steps(plan).Select(step => Find(step, "env", "ENVIRONMENTS")).Single(value => value is not null));
        Assert.DoesNotContain("secrets.", Source([ExportSamples.Secret, Production], ".github/workflows/sdkkit.yml"), StringComparison.Ordinal);
        Assert.All(Steps(plan).Concat(Steps(apply)).Select(step => Find(step, "run")), run => Assert.DoesNotContain("${{", run ?? "", StringComparison.Ordinal));
    }

    [Fact]
    public void Azure_Stages_PlanOnPullRequestsAndDeployPerEnvironment()
    {
        var stages = ((YamlSequenceNode)At(Read([Production, ExportSamples.Federated with { Environment = "on" }], "azure-pipelines.sdkkit.yml"), "stages")).Children;
        Assert.Equal(["Plan", "Apply"], stages.Select(stage => Text(stage, "stage")));
        Assert.Contains("'PullRequest'", Text(stages[0], "condition"), StringComparison.Ordinal);
        Assert.Contains("'refs/heads/main'", Text(stages[1], "condition"), StringComparison.Ordinal);
        var deployments = ((YamlSequenceNode)At(stages[1], "jobs")).Children;
        Assert.Equal(["prod", "on"], deployments.Select(deployment => Text(deployment, "environment")));
        Assert.Contains(deployments[0].AllNodes, node => node is YamlScalarNode { Value: "sdkkit-prod" });
    }

    [Fact]
    public void Pipelines_EnvironmentsThatKeepSecrets_ArePlannedAndTheVerbIsNamed()
    {
        foreach (var path in (string[])[".github/workflows/sdkkit.yml", "azure-pipelines.sdkkit.yml"])
        {
            var text = Source([ExportSamples.Secret], path);
            Assert.DoesNotContain("sdkkit apply --project", text, StringComparison.Ordinal);
            Assert.Contains("applying dev, whose client-secret a runner has no place for", text, StringComparison.Ordinal);
            Assert.Contains("sdkkit apply --env dev", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Scripts_Shellcheck_HasNothingToSay()
    {
        ExternalTool.Require("shellcheck");
        var scripts = Scripts(".github/workflows/sdkkit.yml").Concat(Scripts("azure-pipelines.sdkkit.yml")).Select((script, index) => _folder.Write($"{index}.sh", $"#!/bin/bash\n{script}\n")).ToArray();
        Assert.True(scripts.Length >= 8);
        Assert.Equal("", (await ToolProcess.RunProgramAsync("shellcheck", scripts, new ProcessOptions())).Exits(0).Output);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    public async Task PlanScript_ExitCodesOfTheVerbs_AreAnswersUpToOne(int verb, int job)
    {
        var plan = Scripts(".github/workflows/sdkkit.yml").Single(script => script.Contains("sdkkit plan", StringComparison.Ordinal));
        var path = _folder.Write("plan.sh", $"sdkkit() {{ echo \"said: $*\"; return {verb}; }}\n{plan}");
        var result = await ToolProcess.RunProgramAsync("bash", ["-eo", "pipefail", path], new ProcessOptions
        {
            WorkingDirectory = _folder.Path,
            Variables = new Dictionary<string, string> { ["BASE"] = "abc", ["SDKKIT_PROJECT"] = ".", ["ENVIRONMENTS"] = "dev prod", ["SDKKIT_CLIENT_IDS"] = "prod=abc-1 other=x" },
        });

        Assert.Equal(job, result.ExitCode);
        var comment = await File.ReadAllTextAsync(_folder.Combine("comment.md"), TestContext.Current.CancellationToken);
        Assert.Contains("said: manifest diff abc HEAD --project . --format markdown", comment, StringComparison.Ordinal);
        Assert.Contains("### Plan for dev\n\n```\nsaid: plan --project . --env dev\n```\n", comment, StringComparison.Ordinal);
        Assert.Contains("said: plan --project . --env prod --adopt abc-1\n", comment, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Scripts(string path) => Read([ExportSamples.Secret, Production], path).AllNodes.OfType<YamlMappingNode>()
        .SelectMany(step => step.Children.Where(member => member.Key.ToString() is "run" or "bash" or "inlineScript").Select(member => member.Value.ToString()));

    private static string Source(DesiredState[] environments, string path) => CiExport.Write(environments).Single(file => file.Path == path).Text;

    private static YamlNode Read(DesiredState[] environments, string path)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Source(environments, path)));
        return Assert.Single(stream.Documents).RootNode;
    }

    private static IEnumerable<YamlNode> Steps(YamlNode job) => ((YamlSequenceNode)At(job, "steps")).Children;

    private static YamlNode At(YamlNode node, params string[] path) => path.Aggregate(node, (parent, name) => parent[name]);

    private static string Text(YamlNode node, params string[] path) => At(node, path).ToString();

    private static string? Find(YamlNode node, params string[] path)
    {
        foreach (var name in path)
        {
            if (node is not YamlMappingNode map || !map.Children.TryGetValue(name, out var child))
                return null;
            node = child;
        }

        return node.ToString();
    }
}
