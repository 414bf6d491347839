namespace SdkKit.Tool.Output;

/// <summary>Whether something may move on standard error while a person waits.</summary>
internal static class Animation
{
    private static readonly string[] Objections = ["CI", "TF_BUILD", "NO_COLOR"];

    public static bool IsWanted() => IsWanted(Console.IsErrorRedirected, Environment.GetEnvironmentVariable);

    /// <summary>Build servers have terminals that nobody sits at, and say so; whoever turns colours off or has a terminal that cannot move its cursor wants lines only.</summary>
    public static bool IsWanted(bool isRedirected, Func<string, string?> variable) =>
        !isRedirected && variable("TERM") != "dumb" && Array.TrueForAll(Objections, name => string.IsNullOrEmpty(variable(name)));
}
