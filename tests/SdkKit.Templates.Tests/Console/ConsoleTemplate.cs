using System.Text.Json;
using SdkKit.Build.Tests.Sandbox;

namespace SdkKit.Templates.Tests.Console;

/// <summary>What <c>sdkkit-console</c> offers, read from its own description.</summary>
internal static class ConsoleTemplate
{
    public const string ShortName = "sdkkit-console";

    public static IReadOnlyList<string> Roles { get; } = ChoicesOf("role");

    public static IReadOnlyList<string> Credentials { get; } = ChoicesOf("credential");

    private static string[] ChoicesOf(string symbol)
    {
        var path = Repository.PathOf("templates/SdkKit.Templates/content/sdkkit-console/.template.config/template.json");
        using var template = JsonDocument.Parse(File.ReadAllText(path));
        var choices = template.RootElement.GetProperty("symbols").GetProperty(symbol).GetProperty("choices");
        return [.. choices.EnumerateArray().Select(choice => choice.GetProperty("choice").GetString()!)];
    }
}
