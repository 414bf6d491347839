using System.Text.RegularExpressions;
using SdkKit.Emulator;
using SdkKit.Emulator.Faults;
using SdkKit.Emulator.State;

namespace SdkKit.EndToEnd.Tests.Provisioning;

/// <summary>The real tool on a project of its own in an emulator that kills it.</summary>
internal sealed partial class KilledTool : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _seen = [];
    private readonly AzureEmulator _emulator;

    private KilledTool(AzureEmulator emulator)
    {
        _emulator = emulator;
        _folder.Write("App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        _folder.Write(
            "App.provisioning.json",
            """
            { "version": 1, "application": "App", "clients": [ { "name": "LogAnalytics", "interface": "App.ILogAnalytics", "service": "LogAnalytics", "operations": [],
              "roles": [ { "role": "Log Analytics Reader", "roleId": "73c42c96-874c-492b-b04d-ab87d138a893", "scope": "{workspace}" } ] } ] }
            """);
    }

    public static async Task<KilledTool> StartAsync() => new(await AzureEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken));

    private string Store => _folder.Combine("sdkkit.dev.env");

    private string State => _folder.Combine("state");

    private EmulatedApplication? Registered => _emulator.State.Applications.SingleOrDefault(application => application.UniqueName == "sdkkit.App.dev");

    /// <summary>Everything that a run may change, to tell whether it did.</summary>
    public string Fingerprint => string.Join('|', [
        .. _emulator.State.Applications.Where(IsOurs).Concat(_emulator.State.DeletedApplications.Where(IsOurs)).Select(application => $"{application.Id} {application.DeletedDateTime} {string.Join(',', application.Passwords.Select(key => key.KeyId))}"),
        .. _emulator.State.ServicePrincipals.Select(principal => principal.Id),
        .. _emulator.State.RoleAssignments.Select(assignment => assignment.Id),
        File.Exists(Store) ? File.ReadAllText(Store) : "",
        .. Journals]);

    private IEnumerable<string> Journals => Directory.Exists(State) ? Directory.EnumerateFiles(State, "*.json") : [];

    /// <summary>Runs a verb that is to end well.</summary>
    public async Task RunAsync(params string[] verb)
    {
        var result = await ToolProcess.RunAsync([.. Arguments(verb)], Options);
        _seen.AddRange([result.Output, result.Error]);
        result.Exits(0);
    }

    /// <summary>Runs a verb and kills it; answers the request at which that happened, or null when the verb ended well before.</summary>
    public async Task<string?> KillAsync(KillPoint point, params string[] verb)
    {
        using var process = ToolProcess.Start("dotnet", ["exec", ToolProcess.Assembly, .. Arguments(verb)], Options);
        string? killedAt = null;
        void Kill(InjectedFault fault)
        {
            _seen.Add(File.ReadAllText($"/proc/{process.Id}/cmdline"));
            killedAt = $"{fault.Method} {fault.Path}";
            process.Kill();
        }

        _emulator.Faults.Clear();
        _emulator.Faults.Add(new FaultRule { Kind = point.After ? FaultKind.AfterKill : FaultKind.Kill, At = point.Request });
        _emulator.Faults.Injected += Kill;
        try
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
            _seen.AddRange([await output, await error]);
        }
        finally
        {
            _emulator.Faults.Injected -= Kill;
            _emulator.Faults.Clear();
        }

        Assert.Equal(killedAt is null ? 0 : 137, process.ExitCode);
        return killedAt;
    }

    /// <summary>One of each; the secret is in the store, works, and is nowhere else.</summary>
    public async Task AssertAppliedAsync()
    {
        var application = Registered;
        Assert.NotNull(application);
        var principal = Assert.Single(_emulator.State.ServicePrincipals, candidate => candidate.AppId == application.AppId);
        Assert.Single(_emulator.State.RoleAssignments, assignment => assignment.PrincipalId == principal.Id);
        Assert.Equal(Stored("SdkKit__CredentialKeyId"), Assert.Single(application.Passwords).KeyId);
        Assert.Empty(_emulator.State.DeletedApplications);
        AssertNothingLeft();

        using var http = new HttpClient(_emulator.CreateHandler());
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Stored("SdkKit__ClientId"),
            ["client_secret"] = Stored("SdkKit__ClientSecret"),
            ["scope"] = "https://api.loganalytics.io/.default",
        });
        using var token = await http.PostAsync(new Uri($"https://login.microsoftonline.com/{Stored("SdkKit__TenantId")}/oauth2/v2.0/token"), form, TestContext.Current.CancellationToken);
        Assert.True(token.IsSuccessStatusCode, "the stored secret gets no token");
    }

    public void AssertDestroyed()
    {
        Assert.Null(Registered);
        Assert.DoesNotContain(_emulator.State.DeletedApplications, IsOurs);
        Assert.DoesNotContain(_emulator.State.ServicePrincipals, principal => principal.DisplayName == "App (dev)");
        Assert.Single(_emulator.State.RoleAssignments);
        Assert.False(File.Exists(Store));
        AssertNothingLeft();
    }

    public async ValueTask DisposeAsync()
    {
        await _emulator.DisposeAsync();
        _folder.Dispose();
    }

    private static bool IsOurs(EmulatedApplication application) => application.UniqueName == "sdkkit.App.dev";

    private void AssertNothingLeft()
    {
        Assert.Empty(Journals);
        var files = Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).Where(file => file != Store).Select(File.ReadAllText);
        Assert.All(_seen.Concat(files), text => Assert.DoesNotMatch(Secret(), text));
        _seen.Clear();
    }

    private string Stored(string name) => File.ReadLines(Store).Single(line => line.StartsWith(name + "=", StringComparison.Ordinal))[(name.Length + 1)..];

    private string[] Arguments(string[] verb) => [.. verb, "--yes", "--project", _folder.Path];

    private ProcessOptions Options => new()
    {
        Variables = new Dictionary<string, string>(_emulator.ChildEnvironment) { ["SDKKIT_STATE_DIRECTORY"] = State },
        Timeout = Patience,
    };

    /// <summary>Any secret that the emulated directory made, stored or orphaned, whole or most of it.</summary>
    [GeneratedRegex("8Q~[A-Za-z0-9_.~-]{20,}")]
    private static partial Regex Secret();
}
