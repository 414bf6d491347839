namespace SdkKit.Tool.Processes;

/// <summary>Starts this very tool again, however it was started.</summary>
internal static class ThisTool
{
    public static ChildProcess Command(params string[] arguments)
    {
        var host = Environment.ProcessPath ?? "sdkkit";
        return Path.GetFileNameWithoutExtension(host) == "dotnet"
            ? new ChildProcess(host, [typeof(ThisTool).Assembly.Location, .. arguments])
            : new ChildProcess(host, arguments);
    }
}
