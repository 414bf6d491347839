using SdkKit.Benchmarks.Analyzer;
using SdkKit.Benchmarks.Client;
using SdkKit.Benchmarks.Generator;
using SdkKit.Benchmarks.Measurement;
using SdkKit.Benchmarks.Privilege;
using SdkKit.Benchmarks.Scan;
using SdkKit.Benchmarks.Token;

if (args is [FirstUse.Argument])
{
    FirstUse.Run();
    return 0;
}

Dictionary<string, Func<Task<IReadOnlyList<Comparison>>>> benchmarks = new()
{
    ["client"] = ClientBenchmark.RunAsync,
    ["generator"] = GeneratorBenchmark.RunAsync,
    ["token"] = TokenBenchmark.RunAsync,
    ["scan"] = ScanBenchmark.RunAsync,
    ["analyzer"] = AnalyzerBenchmark.RunAsync,
    ["privilege"] = () => PrivilegeBenchmark.RunAsync(Option(args, "--data")),
};

var name = args is [var first, ..] && !first.StartsWith("--", StringComparison.Ordinal) ? first : "all";
var jsonFile = Option(args, "--json");
if (name is not "all" && !benchmarks.ContainsKey(name))
{
    Console.Error.WriteLine($"There is no benchmark '{name}'; name one of {string.Join(", ", benchmarks.Keys)}, all.");
    return 2;
}

List<Comparison> results = [];
foreach (var (key, run) in benchmarks)
{
    if (name is "all" || name == key)
    {
        results.AddRange(await run());
    }
}

Report.Print(Console.Out, results);
if (jsonFile is not null)
{
    Report.Write(jsonFile, results);
}

return results.All(result => result.IsWithinLimit) ? 0 : 1;

static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var index && index + 1 < args.Length ? args[index + 1] : null;
