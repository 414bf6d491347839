using System.Buffers;
using System.Globalization;
using System.Text;
using SdkKit.Tool.Scanning.Content;

namespace SdkKit.Tool.Scanning.Git;

/// <summary>Reads blobs through <c>git cat-file --batch</c> and scans them; as many gits at a time as there are processors, for each unpacks on one.</summary>
internal sealed class GitBlobReader(string folder, ContentScanner scanner, ScanCollector collector)
{
    private const int FewestPerProcess = 64;

    public void Read(IReadOnlyList<GitBlob> blobs, int parallelism, CancellationToken cancellationToken)
    {
        var parts = Math.Clamp(blobs.Count / FewestPerProcess, 1, parallelism);
        Parallel.For(
            0,
            parts,
            new ParallelOptions { MaxDegreeOfParallelism = parts, CancellationToken = cancellationToken },
            part => ReadPart([.. blobs.Where((blob, index) => index * (long)parts / blobs.Count == part)], cancellationToken));
    }

    private void ReadPart(List<GitBlob> blobs, CancellationToken cancellationToken)
    {
        if (blobs.Count == 0)
            return;

        using var git = GitProcess.Start(folder, "cat-file", "--batch", "--buffer");
        using var stop = cancellationToken.Register(git.Dispose);
        var asking = Task.Run(() => Ask(git, blobs), CancellationToken.None);
        var output = new BufferedStream(git.Output, 1 << 16);
        foreach (var blob in blobs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (SizeIn(HeaderOf(output)) is { } size)
                Scan(blob, output, size);
            else
                collector.Unread($"'{blob.Path}' {(blob.Commit is null ? "" : $"of commit {blob.Commit[..12]} ")}could not be read: git does not have the object {blob.Id[..12]}");
        }

        asking.GetAwaiter().GetResult();
        git.Finish();
    }

    private static void Ask(GitProcess git, List<GitBlob> blobs)
    {
        try
        {
            foreach (var blob in blobs)
                git.Input.Write(blob.Id + "\n");
            git.Input.Close();
        }
        catch (IOException)
        {
            // git has gone, and says why itself.
        }
    }

    private void Scan(GitBlob blob, Stream output, long size)
    {
        if (size <= ContentScanner.LargestPiece)
        {
            var buffer = ArrayPool<byte>.Shared.Rent((int)size + 1);
            try
            {
                output.ReadExactly(buffer, 0, (int)size + 1); // A line feed follows.
                collector.Add(blob.Path, blob.Commit, scanner.Scan(blob.Path, new ArraySegment<byte>(buffer, 0, (int)size)));
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }

            return;
        }

        using var content = new StreamPart(output, size);
        collector.Add(blob.Path, blob.Commit, scanner.Scan(blob.Path, content));
        content.CopyTo(Stream.Null);
        output.ReadExactly(new byte[1]);
    }

    private static string HeaderOf(Stream output)
    {
        var line = new StringBuilder();
        for (int c; (c = output.ReadByte()) != '\n';)
        {
            if (c < 0)
                break;
            line.Append((char)c);
        }

        return line.ToString();
    }

    /// <summary><c>id blob 123</c>; null for <c>id missing</c>.</summary>
    private static long? SizeIn(string header) =>
        header.Split(' ') is [_, "blob", var size] ? long.Parse(size, CultureInfo.InvariantCulture) : null;
}
