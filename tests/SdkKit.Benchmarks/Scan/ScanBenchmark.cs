using System.Diagnostics;
using SdkKit.Benchmarks.Measurement;
using SdkKit.Secrets;

namespace SdkKit.Benchmarks.Scan;

/// <summary>
/// <c>sdkkit scan</c> as a process over a real tree, against ripgrep with as many literals, secretlint, and a program that only opens and reads. A tree of
/// one's own is named by <c>SDKKIT_BENCHMARK_TREE</c>, secretlint's folder by <c>SDKKIT_BENCHMARK_SECRETLINT</c>.
/// </summary>
internal static class ScanBenchmark
{
    private const int Rounds = 5;
    private const int SecretlintShare = 25;

    public static async Task<IReadOnlyList<Comparison>> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("sdkkit-benchmark-").FullName;
        try
        {
            return await RunAsync(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Comparison>> RunAsync(string folder)
    {
        var empty = Directory.CreateDirectory(Path.Combine(folder, "empty")).FullName;
        var tree = Directory.CreateDirectory(Path.Combine(folder, "tree")).FullName;
        var corpus = Environment.GetEnvironmentVariable("SDKKIT_BENCHMARK_TREE") is { Length: > 0 } given ? ScanCorpus.Of(given) : ScanCorpus.Create(tree);
        if (corpus is null)
            return Absent("a tree of 200 MB and 20,000 files; name one in SDKKIT_BENCHMARK_TREE");

        await Console.Error.WriteLineAsync($"scan: {corpus.Files} files, {corpus.Bytes / 1_000_000} MB in {corpus.Path}");
        var literals = Path.Combine(folder, "literals.txt");
        await File.WriteAllLinesAsync(literals, SecretRules.All.SelectMany(static rule => rule.Anchors).Distinct());
        Dictionary<string, Func<Task<MeasuredProcess>>> cases = new()
        {
            ["sdkkit scan"] = () => MeasuredProcess.RunAsync(corpus.Path, "dotnet", "exec", Repository.Tool, "scan", "--format", "json"),
            ["empty folder"] = () => MeasuredProcess.RunAsync(empty, "dotnet", "exec", Repository.Tool, "scan"),
            ["open and read"] = () => Task.Run(() => OpenAndRead(corpus.Path)),
        };
        if (IsOnPath("rg"))
            cases["ripgrep -F"] = () => MeasuredProcess.RunAsync(corpus.Path, "rg", "--no-config", "--no-ignore", "--hidden", "--threads", "2", "--fixed-strings", "--count", "--file", literals, ".");

        var results = await MeasureAsync(cases);
        var scan = results["sdkkit scan"];
        List<Comparison> rows =
        [
            new("scan", "tree", "s", scan.Seconds, "open and read", results["open and read"].Seconds, 3),
            new("scan", "tree, peak memory", "MB", scan.PeakMegabytes, "nothing", 0, 300),
            new("scan", "empty folder", "ms", results["empty folder"].Seconds * 1000, "nothing", 0, 150),
            .. results.TryGetValue("ripgrep -F", out var ripgrep) ? [new Comparison("scan", "tree", "s", scan.Seconds, "ripgrep -F", ripgrep.Seconds, 1)] : Absent("ripgrep"),
        ];
        rows.AddRange(await AgainstSecretlintAsync(corpus, scan.Seconds));
        return rows;
    }

    private static async Task<Dictionary<string, MeasuredProcess>> MeasureAsync(Dictionary<string, Func<Task<MeasuredProcess>>> cases)
    {
        var measured = cases.ToDictionary(static one => one.Key, static _ => new List<MeasuredProcess>());
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var (name, run) in cases)
            {
                var result = await run();
                if (round > 0) // The first one fills the page cache.
                    measured[name].Add(result);
            }
        }

        return measured.ToDictionary(
            static one => one.Key,
            static one => new MeasuredProcess(one.Value.Select(static m => m.Seconds).Order().ElementAt(Rounds / 2), one.Value.Max(static m => m.PeakMegabytes)));
    }

    /// <summary>It takes so long that a share of the tree has to do; its own start is subtracted.</summary>
    private static async Task<IReadOnlyList<Comparison>> AgainstSecretlintAsync(ScanCorpus corpus, double seconds)
    {
        if (Environment.GetEnvironmentVariable("SDKKIT_BENCHMARK_SECRETLINT") is not { Length: > 0 } installed)
            return Absent("secretlint; npm install secretlint @secretlint/secretlint-rule-preset-recommend somewhere and name the folder in SDKKIT_BENCHMARK_SECRETLINT");

        var sample = Directory.CreateDirectory(Path.Combine(installed, $"tree-{Environment.ProcessId}")).FullName;
        try
        {
            var bytes = 0L;
            foreach (var file in new DirectoryInfo(corpus.Path).EnumerateFiles("*", SearchOption.AllDirectories).Where(static (_, index) => index % SecretlintShare == 0))
            {
                bytes += file.Length;
                file.CopyTo(Path.Combine(sample, $"{bytes}{file.Extension}"), overwrite: true);
            }

            await File.WriteAllTextAsync(Path.Combine(installed, ".secretlintrc.json"), """{ "rules": [{ "id": "@secretlint/secretlint-rule-preset-recommend" }] }""");
            var program = Path.Combine(installed, "node_modules", ".bin", "secretlint");
            var nothing = await MeasuredProcess.RunAsync(installed, program, ".secretlintrc.json");
            var some = await MeasuredProcess.RunAsync(installed, program, $"{Path.GetFileName(sample)}/**");
            var whole = (some.Seconds - nothing.Seconds) * corpus.Bytes / bytes;
            return [new("scan", "tree", "s", seconds, "secretlint, scaled", whole, 1.0 / 30)];
        }
        finally
        {
            Directory.Delete(sample, recursive: true);
        }
    }

    private static MeasuredProcess OpenAndRead(string folder)
    {
        var clock = Stopwatch.StartNew();
        Parallel.ForEach(
            Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories),
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            static () => new byte[1 << 21],
            static (path, _, buffer) =>
            {
                using var handle = File.OpenHandle(path);
                for (var at = 0L; RandomAccess.Read(handle, buffer, at) is > 0 and var read; at += read)
                {
                }

                return buffer;
            },
            static _ => { });
        return new(clock.Elapsed.TotalSeconds, 0);
    }

    private static List<Comparison> Absent(string what)
    {
        Console.Error.WriteLine($"scan: absent, and not compared with: {what}");
        return [];
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
