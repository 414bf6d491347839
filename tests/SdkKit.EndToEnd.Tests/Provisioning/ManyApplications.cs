using System.Diagnostics;
using SdkKit.Emulator;

namespace SdkKit.EndToEnd.Tests.Provisioning;

/// <summary>A folder of applications, one manifest each, in an emulator that throttles.</summary>
internal sealed class ManyApplications : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly AzureEmulator _emulator;
    private readonly int _count;

    private ManyApplications(AzureEmulator emulator, int count)
    {
        (_emulator, _count) = (emulator, count);
        _folder.Write("apps/sdkkit.prod.json", """{ "store": { "kind": "env-file", "path": "../stores/{application}.env" } }""");
        for (var number = 1; number <= count; number++)
        {
            _folder.Write(
                $"apps/App{number:000}.provisioning.json",
                $$"""
                { "version": 1, "application": "App{{number:000}}", "clients": [ { "name": "LogAnalytics", "interface": "App.ILogAnalytics", "service": "LogAnalytics", "operations": [],
                  "roles": [ { "role": "Log Analytics Reader", "roleId": "73c42c96-874c-492b-b04d-ab87d138a893", "scope": "{workspace}" } ] } ] }
                """);
        }
    }

    public AzureEmulator Emulator => _emulator;

    private ProcessOptions Options => new()
    {
        Variables = new Dictionary<string, string>(_emulator.ChildEnvironment) { ["SDKKIT_STATE_DIRECTORY"] = _folder.Combine("state") },
        Timeout = TimeSpan.FromMinutes(5),
    };

    public static async Task<ManyApplications> StartAsync(int count, AzureEmulatorOptions options) =>
        new(await AzureEmulator.StartAsync(options, TestContext.Current.CancellationToken), count);

    /// <summary>Runs a verb over all of them; answers what it said, and the most memory that it ever had.</summary>
    public async Task<(int ExitCode, string Output, string Error, long PeakBytes)> RunAsync(params string[] verb)
    {
        using var process = ToolProcess.Start("dotnet", ["exec", ToolProcess.Assembly, .. verb, "--env", "prod", "--all", _folder.Combine("apps")], Options);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var peak = 0L;
        var exit = process.WaitForExitAsync(TestContext.Current.CancellationToken);
        while (!exit.IsCompleted)
        {
            peak = Math.Max(peak, PeakOf(process));
            await Task.WhenAny(exit, Task.Delay(20, TestContext.Current.CancellationToken));
        }

        return (process.ExitCode, await output, await error, peak);
    }

    /// <summary>Starts a verb, and kills it when the emulator has seen so many requests.</summary>
    public async Task KillAtAsync(int request, params string[] verb)
    {
        using var process = ToolProcess.Start("dotnet", ["exec", ToolProcess.Assembly, .. verb, "--env", "prod", "--all", _folder.Combine("apps")], Options);
        process.StandardInput.Close();
        _emulator.Faults.Injected += _ => process.Kill();
        _emulator.Faults.Add($"kill at {request}");
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        _emulator.Faults.Clear();
        Assert.Equal(137, process.ExitCode);
    }

    /// <summary>Of each application one of each, and its secret in a store of its own.</summary>
    public void AssertApplied()
    {
        var applications = _emulator.State.Applications.Where(application => application.UniqueName is not null).ToDictionary(application => application.UniqueName!);
        Assert.Equal(_count, applications.Count);
        var principals = _emulator.State.ServicePrincipals.ToLookup(principal => principal.AppId);
        var assignments = _emulator.State.RoleAssignments.ToLookup(assignment => assignment.PrincipalId);
        for (var number = 1; number <= _count; number++)
        {
            var application = applications[$"sdkkit.App{number:000}.prod"];
            Assert.Single(assignments[Assert.Single(principals[application.AppId]).Id]);
            var stored = File.ReadLines(_folder.Combine($"stores/App{number:000}.env")).Select(line => line.Split('=', 2)).ToDictionary(parts => parts[0], parts => parts[1]);
            Assert.Equal(stored["SdkKit__CredentialKeyId"], Assert.Single(application.Passwords).KeyId);
            Assert.Equal(stored["SdkKit__ClientId"], application.AppId);
            Assert.StartsWith(application.Passwords[0].Hint, stored["SdkKit__ClientSecret"], StringComparison.Ordinal);
        }

        Assert.DoesNotContain(Directory.EnumerateFiles(_folder.Combine("state")), file => file.EndsWith(".json", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await _emulator.DisposeAsync();
        _folder.Dispose();
    }

    private static long PeakOf(Process process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], System.Globalization.CultureInfo.InvariantCulture) * 1024;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
