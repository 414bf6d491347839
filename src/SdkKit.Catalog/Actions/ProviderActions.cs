namespace SdkKit.Catalog;

/// <summary>The known names of one resource provider, each by itself without regard to case, in the case that Azure writes; read on first use.</summary>
internal sealed class ProviderActions(string provider, TextPart rows)
{
    private Dictionary<string, string>[]? _names;

    public ICollection<string> Actions => Names(isData: false).Values;

    public ICollection<string> DataActions => Names(isData: true).Values;

    /// <summary>The name as Azure writes it, or <see langword="null"/> when it is not known.</summary>
    public string? Find(string name, bool isData) => Names(isData).TryGetValue(name, out var known) ? known : null;

    private Dictionary<string, string> Names(bool isData) => (_names ??= Parse())[isData ? 1 : 0];

    private Dictionary<string, string>[] Parse()
    {
        Dictionary<string, string>[] names = [new(StringComparer.OrdinalIgnoreCase), new(StringComparer.OrdinalIgnoreCase)];
        foreach (var line in rows.ToString().Split('\n'))
        {
            var row = line.Split('\t');
            for (var column = 2; column < row.Length; column++)
            {
                foreach (var verb in row[column] == "-" ? [] : row[column].Split(' '))
                {
                    var name = row[1] == "." ? $"{provider}/{verb}" : $"{provider}/{row[1]}/{verb}";
                    names[column - 2][name] = name;
                }
            }
        }

        return names;
    }
}
