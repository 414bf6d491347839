namespace SdkKit.Tool.Tests.Privileges;

/// <summary>A project as a build and a review leave it: two clients, each with a role, and the actions that their calls take.</summary>
internal sealed class PrivilegeProject : IDisposable
{
    private const string Metrics = """
        { "name": "CustomMetrics", "interface": "App.ICustomMetrics", "service": "CustomMetrics",
          "roles": [ { "role": "Monitoring Metrics Publisher", "roleId": "3913510d-42f4-4e42-8a64-420c390055eb", "scope": "{resource}" } ],
          "operations": [ { "method": "POST", "route": "/{**resource}/metrics", "dataActions": [ "Microsoft.Insights/Metrics/Write" ] } ] }
        """;

    public PrivilegeProject(params string[] tables)
    {
        Folder.Write("App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        Folder.Write("App.provisioning.json", Manifest([Queries(tables), Metrics]));
    }

    public TemporaryFolder Folder { get; } = new();

    public static string Manifest(params string[] clients) => $$"""{ "version": 1, "application": "App", "clients": [ {{string.Join(", ", clients)}} ] }""";

    /// <summary>A client of Log Analytics.</summary>
    /// <param name="tables">What its query takes of the tables.</param>
    public static string Queries(params string[] tables) => $$"""
        { "name": "LogAnalytics", "interface": "App.ILogAnalytics", "service": "LogAnalytics",
          "roles": [ { "role": "Log Analytics Reader", "roleId": "73c42c96-874c-492b-b04d-ab87d138a893", "scope": "{workspace}" } ],
          "operations": [ { "method": "POST", "route": "/v1/workspaces/{workspaceId}/query", "actions": [ {{string.Join(", ", tables.Prepend("Microsoft.OperationalInsights/workspaces/query/read").Select(name => $"\"{name}\""))}} ] } ] }
        """;

    public Task<ProcessResult> RunAsync(params string[] arguments) => RunAsync(new Dictionary<string, string>(), arguments);

    public Task<ProcessResult> RunAsync(Dictionary<string, string> variables, params string[] arguments) =>
        ToolProcess.RunAsync(arguments, new ProcessOptions { WorkingDirectory = Folder.Path, Variables = variables });

    public void Dispose() => Folder.Dispose();
}
