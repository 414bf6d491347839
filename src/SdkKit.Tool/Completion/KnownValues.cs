using System.CommandLine;
using SdkKit.Catalog;

namespace SdkKit.Tool.Completion;

/// <summary>Values that a shell may offer where any text is accepted.</summary>
internal static class KnownValues
{
    private const string Before = "sdkkit.";
    private const string After = ".json";

    /// <summary>Environments that have a file in the current folder.</summary>
    public static Option<T> CompletesEnvironments<T>(this Option<T> option) => Add(option, () =>
        Directory.EnumerateFiles(".", Before + "*" + After).Select(Path.GetFileName).Select(file => file![Before.Length..^After.Length]).Where(name => name.Length > 0));

    /// <summary>Services of the catalogue.</summary>
    public static Option<T> CompletesServices<T>(this Option<T> option) => Add(option, () => ServiceCatalog.All.Select(service => service.Name));

    /// <summary>Clouds of the catalogue.</summary>
    public static Option<T> CompletesClouds<T>(this Option<T> option) => Add(option, () => CloudCatalog.All.Select(cloud => cloud.Name));

    private static Option<T> Add<T>(Option<T> option, Func<IEnumerable<string>> values)
    {
        option.CompletionSources.Add(context => values()
            .Where(value => value.StartsWith(context.WordToComplete, StringComparison.OrdinalIgnoreCase))
            .Select(value => new System.CommandLine.Completions.CompletionItem(value)));
        return option;
    }
}
