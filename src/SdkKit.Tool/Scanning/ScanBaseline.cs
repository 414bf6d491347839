using SdkKit.Secrets.Baselines;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Output;

namespace SdkKit.Tool.Scanning;

/// <summary>The file of reviewed findings, as a scan uses it.</summary>
internal sealed class ScanBaseline
{
    private readonly string _path;
    private readonly SecretBaseline _entries;

    private ScanBaseline(string path, SecretBaseline entries) => (_path, _entries) = (path, entries);

    /// <summary>Reads the file that was named, or the one that stands in the working directory.</summary>
    /// <exception cref="UserErrorException">The named file does not exist and is not to be written either, or has a line that is no entry.</exception>
    public static ScanBaseline Read(ScanOptions options)
    {
        var path = Path.GetFullPath(options.Baseline ?? SecretBaseline.FileName, options.WorkingDirectory);
        if (!File.Exists(path))
        {
            return options.Baseline is null || options.UpdateBaseline
                ? new(path, SecretBaseline.Empty)
                : throw new UserErrorException($"there is no baseline '{options.Baseline}'; write one with --update-baseline");
        }

        var entries = SecretBaseline.Parse(File.ReadAllText(path));
        return entries.Problems is [var problem, ..]
            ? throw new UserErrorException($"{Printable.Line(options.Baseline ?? SecretBaseline.FileName)}({problem.Line}): {problem.Message.TrimEnd('.')}")
            : new(path, entries);
    }

    /// <summary>The result without what was reviewed.</summary>
    public ScanResult Apply(ScanResult result)
    {
        List<FileFinding> open = [.. result.Findings.Where(f => !_entries.Contains(f.Secret.Fingerprint))];
        return result with { Findings = open, Reviewed = result.Findings.Count - open.Count };
    }

    /// <summary>Adds findings to the file; the answer is the number of secrets that were not in it.</summary>
    public int Add(IReadOnlyList<FileFinding> findings)
    {
        var updated = _entries.With(findings.Select(static f => new BaselineEntry(f.Secret.Fingerprint, f.Secret.Rule.Class.Id, f.Path)));
        AtomicFile.Write(_path, updated.ToString());
        return updated.Entries.Count - _entries.Entries.Count;
    }
}
