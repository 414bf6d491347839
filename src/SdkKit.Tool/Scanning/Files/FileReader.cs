using System.Buffers;
using Microsoft.Win32.SafeHandles;
using SdkKit.Tool.Scanning.Content;

namespace SdkKit.Tool.Scanning.Files;

/// <summary>Reads files and scans them, each on the thread that calls; never waits for anything but a disk.</summary>
internal sealed class FileReader(ReportedPaths names, ContentScanner scanner, ScanCollector collector)
{
    /// <summary>Most files are no longer, and read at once.</summary>
    private const int Beginning = 64 * 1024;

    public void Scan(FoundFile file)
    {
        var path = file.Path;
        try
        {
            // A length of zero says pipe, device or nothing to read; whatever it is, opening it could only wait.
            if ((file.Length ?? new FileInfo(path).Length) is > 0 and var length)
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
            // The beginning tells binary content, whose rest nobody needs. A file that grows meanwhile is read as long as it was, one that shrinks as far as it goes.
            var count = Read(handle, buffer.AsSpan(0, (int)Math.Min(length, Beginning)), 0);
            if (count < length && FileText.KindOf(buffer.AsSpan(0, count)) != TextKind.Binary)
                count += Read(handle, buffer.AsSpan(count, (int)length - count), count);
            Add(path, scanner.Scan(path, new ArraySegment<byte>(buffer, 0, count)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static int Read(SafeFileHandle handle, Span<byte> buffer, int at)
    {
        var count = 0;
        while (count < buffer.Length && RandomAccess.Read(handle, buffer[count..], at + count) is > 0 and var read)
            count += read;
        return count;
    }

    /// <summary>Nearly no file has a finding, and needs a name.</summary>
    private void Add(string path, IReadOnlyList<LocatedSecret>? secrets) =>
        collector.Add(secrets is { Count: > 0 } ? names.Of(path) : path, null, secrets);
}
