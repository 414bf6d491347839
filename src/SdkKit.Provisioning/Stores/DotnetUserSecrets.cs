namespace SdkKit.Provisioning;

/// <summary>Runs <c>dotnet user-secrets</c>, which takes secrets from standard input.</summary>
internal static class DotnetUserSecrets
{
    private static readonly Dictionary<string, string> Variables = new() { ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1", ["DOTNET_NOLOGO"] = "1" };

    public static Task RunAsync(string[] arguments, string? input, CancellationToken cancellationToken)
    {
        var advice = $"run 'dotnet user-secrets list --id {arguments[^1]}' to see why, or choose the store env-file";
        return new OutsideProgram("dotnet", advice) { Path = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH"), Variables = Variables }
            .RunAsync(["user-secrets", .. arguments], input, cancellationToken);
    }
}
