using System.Buffers;
using SdkKit.Tool.Scanning.Content;

namespace SdkKit.Tool.Scanning.Files;

/// <summary>Reads files and scans them, each on the thread that calls; never waits for anything but a disk.</summary>
internal sealed class FileReader(ReportedPaths names, ContentScanner scanner, ScanCollector collector)
{
    public void Scan(string path)
    {
        try
        {
            // A length of zero says pipe, device or nothing to read; whatever it is, opening it could only wait.
            if (new FileInfo(path).Length is > 0 and var length)
                Scan(path, length);
            else if (SpecialFile.KindOf(path) is { } kind)
                collector.Skipped($"'{names.Of(path)}' is a {kind} and was not read");
            else
                Add(path, []);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            collector.Skipped($"'{names.Of(path)}' was there when the scan began, and is gone");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            collector.Unread($"'{names.Of(path)}' could not be read: {error.Message.Split('\n')[0]}");
        }
    }

    private void Scan(string path, long length)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (length > ContentScanner.LargestPiece)
        {
            using var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0);
            Add(path, scanner.Scan(path, stream));
            return;
        }

        var buffer = ArrayPool<byte>.Shared.Rent((int)length);
        try
        {
            // A file that grows meanwhile is read as long as it was, one that shrinks as far as it goes.
            var count = 0;
            while (count < length && RandomAccess.Read(handle, buffer.AsSpan(count, (int)length - count), count) is > 0 and var read)
                count += read;
            Add(path, scanner.Scan(path, buffer.AsSpan(0, count)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Nearly no file has a finding, and needs a name.</summary>
    private void Add(string path, IReadOnlyList<LocatedSecret>? secrets) =>
        collector.Add(secrets is { Count: > 0 } ? names.Of(path) : path, null, secrets);
}
