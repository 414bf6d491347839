namespace SdkKit.Templates.Tests.Scaffolds;

/// <summary>A project to be scaffolded: a name that a file system allows, and choices.</summary>
internal sealed record Scaffold(string Template, string Name, string Api, string Credential, string Ci = "none", string Tests = "none")
{
    private const string AllApis = "log-analytics|custom-metrics|application-insights|resource-manager|graph|key-vault|blank";

    /// <summary>Every kind of project, every API, every credential, and every sort of name that C# or MSBuild could stumble over.</summary>
    public static IReadOnlyList<Scaffold> All { get; } =
    [
        new("sdkkit-console", "a.b-c", AllApis, "client-secret", Tests: "xunit"),
        new("sdkkit-worker", "1st app", AllApis, "certificate", Tests: "xunit"),
        new("sdkkit-webapi", "Zürich 日本", AllApis, "federated", Ci: "github", Tests: "xunit"),
        new("sdkkit-console", "class.new", "custom-metrics", "managed-identity", Tests: "xunit"),
        new("sdkkit-worker", new string('x', 80), "log-analytics|graph", "azure-identity", Ci: "azure-devops"),
    ];

    public Dictionary<string, string> Choices => new() { ["api"] = Api, ["credential"] = Credential, ["ci"] = Ci, ["tests"] = Tests };
}
