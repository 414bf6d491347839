using SdkKit.Secrets.Quality.Cases;

namespace SdkKit.Secrets.Quality;

/// <summary>The command line.</summary>
internal sealed record QualityOptions
{
    public const string Usage = "usage: [CASES.jsonl] [--analyzer] [--json] [--list PAGE [--update]] [--code FOLDER] [--vectors VECTORS.json] [--fuzz MINUTES] [--train FOLDER]";

    public string? Cases { get; private init; }

    public string? Vectors { get; private init; }

    /// <summary>Minutes to fuzz for.</summary>
    public double? Fuzz { get; private init; }

    /// <summary>Folder of XML documentation to make the table of letter triples from.</summary>
    public string? Train { get; private init; }

    /// <summary>Folder of real C# in which reports are false alarms.</summary>
    public string? Code { get; private init; }

    /// <summary>The page that lists the cases that are left.</summary>
    public string? List { get; private init; }

    /// <summary>Whether that page is written rather than compared.</summary>
    public bool Update { get; private init; }

    public bool Analyzer { get; private init; }

    public bool Json { get; private init; }

    /// <exception cref="BadInputException">An argument is unknown or lacks its value.</exception>
    public static QualityOptions Parse(string[] arguments)
    {
        var options = new QualityOptions();
        for (var i = 0; i < arguments.Length; i++)
        {
            options = arguments[i] switch
            {
                "--analyzer" => options with { Analyzer = true },
                "--update" => options with { Update = true },
                "--list" => options with { List = ValueOf(arguments, ref i) },
                "--code" => options with { Code = ValueOf(arguments, ref i) },
                "--json" => options with { Json = true },
                "--vectors" => options with { Vectors = ValueOf(arguments, ref i) },
                "--train" => options with { Train = ValueOf(arguments, ref i) },
                "--fuzz" => options with { Fuzz = Minutes(ValueOf(arguments, ref i)) },
                { } path when !path.StartsWith('-') && options.Cases is null => options with { Cases = path },
                { } unknown => throw new BadInputException($"'{unknown}' is not understood; {Usage}"),
            };
        }

        return options is { Cases: null, Vectors: null, Fuzz: null, Train: null, Code: null } ? throw new BadInputException($"no cases given; {Usage}") : options;
    }

    private static double Minutes(string value) =>
        double.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= 1440
            ? minutes
            : throw new BadInputException($"--fuzz takes minutes, such as 10 or 0.5, not '{value}'; {Usage}");

    private static string ValueOf(string[] arguments, ref int index) =>
        ++index < arguments.Length ? arguments[index] : throw new BadInputException($"{arguments[index - 1]} needs a value; {Usage}");
}
