using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace SdkKit.Provisioning.Tests.Exports.PowerShell;

/// <summary>PowerShell's own engine, in which the cmdlets of the Az modules have the parameters that they really have and go to the emulator.</summary>
internal sealed class ScriptHost(Func<HttpMethod, string, string?, (int Status, string Content)> send, string tenantId)
{
    [ThreadStatic]
    private static ScriptHost? _current;

    public static ScriptHost Current => _current ?? throw new InvalidOperationException("No script is running.");

    public string TenantId => tenantId;

    public (int Status, string Content) Send(HttpMethod method, string address, string? body = null) => send(method, address, body);

    /// <summary>What the script printed; what it threw is thrown.</summary>
    public IReadOnlyList<string> Run(string script, string environmentFile)
    {
        var state = InitialSessionState.CreateDefault2();
        foreach (var type in typeof(ScriptHost).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Cmdlet))))
        {
            var name = (CmdletAttribute)type.GetCustomAttributes(typeof(CmdletAttribute), false)[0];
            state.Commands.Add(new SessionStateCmdletEntry($"{name.VerbName}-{name.NounName}", type, null));
        }

        // The cmdlets run on the thread of the pipeline.
        state.ThreadOptions = PSThreadOptions.UseCurrentThread;
        using var runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
        using var shell = System.Management.Automation.PowerShell.Create(runspace);
        _current = this;
        try
        {
            var printed = shell.AddScript($"$env:SDKKIT_ENV_FILE = '{environmentFile}'\n{script}").Invoke();
            return [.. printed.Select(line => $"{line}")];
        }
        finally
        {
            _current = null;
        }
    }
}
