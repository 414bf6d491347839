using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SdkKit.Benchmarks.Measurement;
using SdkKit.SourceGenerator;

namespace SdkKit.Benchmarks.Generator;

/// <summary>What the generator costs in a compiler that has just started and at each key that is pressed elsewhere; Refit's over the same sources.</summary>
internal static class GeneratorBenchmark
{
    // On a busy machine most runs of this length are disturbed.
    private const int Rounds = 15;
    private const int WarmUpRuns = 5;
    private const double Milliseconds = 1e6;

    public static async Task<IReadOnlyList<Comparison>> RunAsync()
    {
        var own = new ManyInterfaces(
            "SdkKit", "[AzureApiClient(Service = AzureService.ResourceManager, JsonContext = typeof(OrderJson))]", typeof(AzureApiClientAttribute));
        var refit = new ManyInterfaces("Refit", "", typeof(Refit.GetAttribute));
        MeasuredCase[] cases =
        [
            Cold("cold generated", own, () => new ClientGenerator()),
            Cold("cold Refit", refit, RefitGenerator),
            Unrelated("unrelated edit generated", own, new ClientGenerator()),
            Unrelated("unrelated edit Refit", refit, RefitGenerator()),
        ];

        // A run is long and calls most methods once for each interface: the second tier needs some of them, and a pause to come.
        for (var run = 0; run < WarmUpRuns; run++)
        {
            foreach (var one in cases)
            {
                await one.RunAsync(1);
                await Task.Delay(150);
            }
        }

        var results = await Interleaved.RunAsync(Rounds, cases);
        return
        [
            Compare(results, "cold generated", "cold Refit", limit: 0.7),
            Compare(results, "unrelated edit generated", "unrelated edit Refit", limit: 0.6),
        ];
    }

    private static MeasuredCase Cold(string name, ManyInterfaces project, Func<IIncrementalGenerator> create) => Repeated(
        name, () => Run(CSharpGeneratorDriver.Create([create().AsSourceGenerator()], parseOptions: null), project.Compile()));

    private static MeasuredCase Unrelated(string name, ManyInterfaces project, IIncrementalGenerator generator)
    {
        var compilation = project.Compile();
        var driver = Run(CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: null), compilation);
        return Repeated(name, () =>
        {
            compilation = project.EditUnrelated(compilation);
            driver = Run(driver, compilation);
        });
    }

    private static MeasuredCase Repeated(string name, Action run) => new(
        name,
        count =>
        {
            for (var i = 0; i < count; i++)
            {
                run();
            }

            return Task.CompletedTask;
        },
        Iterations: 1);

    /// <summary>A generator that has nothing to say would be the fastest of all.</summary>
    private static GeneratorDriver Run(GeneratorDriver driver, CSharpCompilation compilation)
    {
        driver = driver.RunGenerators(compilation);
        var result = driver.GetRunResult().Results[0];
        return result.Exception is null && result.GeneratedSources.Length > 1000
            ? driver
            : throw new InvalidOperationException($"{result.Generator.GetGeneratorType().Name} made {result.GeneratedSources.Length} files of 1,000 interfaces.", result.Exception);
    }

    /// <summary>Refit's, as its package ships it to compilers.</summary>
    private static IIncrementalGenerator RefitGenerator()
    {
        var assembly = Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "peers", "InterfaceStubGeneratorV2.dll"));
        var type = assembly.GetTypes().Single(one => one.IsAssignableTo(typeof(IIncrementalGenerator)) && !one.IsAbstract);
        return (IIncrementalGenerator)Activator.CreateInstance(type)!;
    }

    private static Comparison Compare(Dictionary<string, Measured> results, string one, string baseline, double limit) =>
        new("generator", one, "ms", results[one].Nanoseconds / Milliseconds, baseline, results[baseline].Nanoseconds / Milliseconds, limit);
}
