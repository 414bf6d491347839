namespace SdkKit.SourceGenerator.Model;

/// <summary>Names of the generated locals that no parameter has.</summary>
internal sealed record LocalNames(string Uri, string Request, string Item, string Pair, string Form, string Parts, string Limited)
{
    private static readonly LocalNames Usual = new("uri", "request", "item", "pair", "form", "parts", "limited");

    public static LocalNames Beside(IReadOnlyCollection<string> taken) =>
        taken.Any(IsUsual)
            ? new(Free("uri", taken), Free("request", taken), Free("item", taken), Free("pair", taken), Free("form", taken), Free("parts", taken), Free("limited", taken))
            : Usual;

    private static bool IsUsual(string name) => name is "uri" or "request" or "item" or "pair" or "form" or "parts" or "limited";

    private static string Free(string name, IReadOnlyCollection<string> taken)
    {
        while (taken.Contains(name))
        {
            name += "_";
        }

        return name;
    }
}
