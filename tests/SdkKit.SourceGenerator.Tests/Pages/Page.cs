using System.Text.RegularExpressions;

namespace SdkKit.SourceGenerator.Tests.Pages;

/// <summary>A page of the documentation, and the C# on it.</summary>
internal static partial class Page
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The page's samples. System.Text.Json's own generator is not part of a test's compilation; what it would add stands in here.</summary>
    public static IReadOnlyList<string> Samples(string path) => [.. CodeBlock().Matches(File.ReadAllText(Path.Combine(Root, path)))
        .Select(match => JsonContext().Replace(
            match.Groups[1].Value,
            "internal abstract class $1(System.Text.Json.JsonSerializerOptions? options) : JsonSerializerContext(options) { public static $1 Default => null!; }"))];

    private static string FindRoot(string folder) => File.Exists(Path.Combine(folder, "SdkKit.sln"))
        ? folder
        : FindRoot(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar)) ?? throw new InvalidOperationException("The tests run outside the repository."));

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"internal sealed partial class (\w+) : JsonSerializerContext;")]
    private static partial Regex JsonContext();
}
