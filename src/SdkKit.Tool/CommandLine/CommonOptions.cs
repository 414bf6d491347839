using System.CommandLine;

namespace SdkKit.Tool.CommandLine;

/// <summary>Options that mean the same on every verb that has them.</summary>
internal static class CommonOptions
{
    public const string JsonName = "--json";

    public static Option<bool> Json() => new(JsonName) { Description = "Print the result as one JSON document" };

    public static Option<bool> Yes() => new("--yes", "-y") { Description = "Do not ask before changing anything" };
}
