using Microsoft.Extensions.Configuration;
using SdkKit.Provisioning;
using SdkKit.Secrets;
using SdkKit.Tool.Output;
using SdkKit.Tool.Scanning.Content;

namespace SdkKit.Tool.Scanning.Fixing;

/// <summary>
/// Moves secrets out of files into the user-secrets of their project. The store is written first and read back; then the file is replaced as a whole. A
/// failure between the two leaves the secret in both places, never in none.
/// </summary>
internal sealed class SecretFixRun(ScanOptions options)
{
    private static readonly ISecretFix[] Fixes = [new AppSettingsFix(), new CSharpFix()];

    /// <summary>The findings that are left.</summary>
    public async Task<IReadOnlyList<FileFinding>> RunAsync(IReadOnlyList<FileFinding> findings, CancellationToken cancellationToken)
    {
        var left = new List<FileFinding>();
        foreach (var file in findings.GroupBy(static finding => finding.Path))
            left.AddRange(await FixAsync(file.Key, [.. file], cancellationToken).ConfigureAwait(false));
        return left;
    }

    private async Task<IEnumerable<FileFinding>> FixAsync(string name, List<FileFinding> findings, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(name, options.WorkingDirectory);
        if (Array.Find(Fixes, fix => fix.Handles(path)) is not { } fix)
            return findings;

        var content = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
        var kind = FileText.KindOf(content);
        if (kind == TextKind.Binary || content.Length > ContentScanner.LargestPiece)
            return findings;
        if (OwningProject.Of(path) is not { } project)
            return await LeaveAsync(findings, findings[0], "it belongs to no single project").ConfigureAwait(false);

        var text = FileText.Decode(content, kind);
        var secrets = SecretScanner.Scan(text, new ContentScanner(options.Clock).OptionsOf(path));
        var lines = new LineMap(text);
        var moves = new Dictionary<int, SecretMove>();
        var left = new List<FileFinding>();
        foreach (var finding in findings)
        {
            var reason = "the file has changed since it was scanned";
            var secret = secrets.FirstOrDefault(s => s.Fingerprint == finding.Secret.Fingerprint && lines.At(s.Start) == finding.Start);
            if (secret is not null && fix.Plan(text, secret, out reason) is { } move)
                moves[move.Start] = move;
            else
                left.AddRange(await LeaveAsync([finding], finding, reason).ConfigureAwait(false));
        }

        if (moves.Count == 0)
            return left;
        if (!await MoveAsync(name, project, [.. moves.Values], cancellationToken).ConfigureAwait(false) || options.DryRun)
            return findings;

        Rewrite(path, content, kind, text, moves.Values);
        return left;
    }

    private async Task<bool> MoveAsync(string name, OwningProject project, List<SecretMove> moves, CancellationToken cancellationToken)
    {
        var target = $"the user-secrets of {Path.GetFileName(project.File)}";
        if (!options.DryRun)
        {
            var id = await project.UserSecretsIdAsync(cancellationToken).ConfigureAwait(false)
                ?? throw new ProvisioningException(ProvisioningFailure.InvalidInput, $"{project.File}: the project names no UserSecretsId; add one and run again");
            var stored = Stored(id);
            foreach (var move in moves)
            {
                if (stored[move.Key] is { } other && other != move.Value || moves.Exists(m => m.Key == move.Key && m.Value != move.Value))
                {
                    await SayAsync($"{name}: not moved: {target} have another value for {move.Key}").ConfigureAwait(false);
                    return false;
                }
            }

            var entries = moves.DistinctBy(static m => m.Key).ToDictionary(static m => m.Key, static m => m.Value);
            await new UserSecretsStore(id).WriteAsync(entries, cancellationToken).ConfigureAwait(false);
            stored = Stored(id);
            if (entries.Any(entry => stored[entry.Key] != entry.Value))
                throw new ProvisioningException(ProvisioningFailure.InvalidInput, $"user-secrets {id}: what was written does not read back; {name} is unchanged");
        }

        foreach (var move in moves)
            await SayAsync($"{name}: {(options.DryRun ? "would move" : "moved")} {move.Key} to {target}").ConfigureAwait(false);
        return true;
    }

    private static void Rewrite(string path, byte[] content, TextKind kind, string text, IEnumerable<SecretMove> moves)
    {
        foreach (var move in moves.OrderByDescending(static m => m.Start))
            text = text[..move.Start] + move.Replacement + text[(move.Start + move.Length)..];

        var encoding = FileText.EncodingOf(kind);
        var mark = content.AsSpan().StartsWith(encoding.Preamble) ? encoding.GetPreamble() : [];
        if (!content.AsSpan().SequenceEqual(File.ReadAllBytes(path)))
            throw new IOException($"'{path}' has changed while its secrets were moved; it is left as it is, run again");
        AtomicFile.Write(path, [.. mark, .. encoding.GetBytes(text)]);
    }

    private static IConfigurationRoot Stored(string id) => new ConfigurationBuilder().AddUserSecrets(id).Build();

    private async Task<List<FileFinding>> LeaveAsync(List<FileFinding> findings, FileFinding place, string reason)
    {
        await SayAsync($"{place.Path}({place.Start.Line},{place.Start.Column}): not moved: {reason}").ConfigureAwait(false);
        return findings;
    }

    private Task SayAsync(string line) => options.Error.WriteLineAsync(Printable.Line(line));
}
