using SdkKit.Secrets.Quality.Cases;
using SdkKit.Secrets.Quality.Code;
using SdkKit.Secrets.Quality.Detection;
using SdkKit.Secrets.Quality.Fuzzing;
using SdkKit.Secrets.Quality.Listing;
using SdkKit.Secrets.Quality.Reports;
using SdkKit.Secrets.Quality.Scoring;
using SdkKit.Secrets.Quality.Training;

namespace SdkKit.Secrets.Quality;

/// <summary>Measures, reports, and answers with the exit code: 0 where every figure is reached, 1 where one is not.</summary>
internal static class QualityRun
{
    public static int Run(QualityOptions options, TextWriter output)
    {
        var reached = true;
        if (options.Vectors is { } vectors)
            reached &= Checksums.VectorRun.Run(vectors, output);
        if (options.Train is { } folder)
            TrigramTraining.Run(folder, output);
        if (options.Code is { } code)
            reached &= CodeRun.Run(code, options.Analyzer, output);
        if (options.Fuzz is { } minutes)
            return FuzzRun.Run(minutes, options.Cases, output) && reached ? 0 : 1;
        if (options.Cases is not { } path)
            return reached ? 0 : 1;

        var cases = CaseFile.Read(path);
        List<Scoreboard> boards = [Measure(new EngineDetector(), cases)];
        if (options.Analyzer)
            boards.Add(Measure(new AnalyzerDetector(), cases));
        if (options.Json)
            output.WriteLine(JsonReport.Of(boards));
        else
            boards.ForEach(board => TableReport.Write(board, output));

        if (options.List is { } list)
            reached &= CaseList.Run(list, options.Update, boards, output);

        return reached && boards.All(static board => board.Figures.All(static figure => figure.IsReached)) ? 0 : 1;
    }

    private static Scoreboard Measure(IDetector detector, IReadOnlyList<QualityCase> cases)
    {
        var detections = detector.Detect(cases);
        return new Scoreboard(detector.Name, [.. cases.Zip(detections).Where(static pair => pair.Second is not null).Select(static pair => new CaseOutcome(pair.First, pair.Second!))]);
    }
}
