using System.Buffers;
using System.IO.Pipelines;
using System.Text;

namespace SdkKit.Emulator.Proxy;

/// <summary>The head of a CONNECT request, read before Kestrel sees the connection.</summary>
internal sealed record ConnectRequest(string Authority, string? ProxyAuthorization)
{
    private const int MaxHeadLength = 16 * 1024;
    private static readonly byte[] Verb = "CONNECT "u8.ToArray();
    private static readonly byte[] HeadEnd = "\r\n\r\n"u8.ToArray();

    /// <summary>Reads the head, or returns <see langword="null"/> and consumes nothing when the connection carries something else.</summary>
    public static async Task<ConnectRequest?> TryReadAsync(PipeReader input, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await input.ReadAsync(cancellationToken).ConfigureAwait(false);
            var buffer = read.Buffer;
            if (!CanBeConnect(buffer) || buffer.Length > MaxHeadLength || (read.IsCompleted && buffer.IsEmpty))
            {
                input.AdvanceTo(buffer.Start);
                return null;
            }

            if (TryFindEnd(buffer, out var end))
            {
                var head = Encoding.Latin1.GetString(buffer.Slice(0, end));
                input.AdvanceTo(end);
                return Parse(head);
            }

            input.AdvanceTo(buffer.Start, buffer.End);
            if (read.IsCompleted)
            {
                return null;
            }
        }
    }

    private static bool CanBeConnect(ReadOnlySequence<byte> buffer)
    {
        var length = (int)Math.Min(buffer.Length, Verb.Length);
        Span<byte> start = stackalloc byte[length];
        buffer.Slice(0, length).CopyTo(start);
        return start.SequenceEqual(Verb.AsSpan(0, length));
    }

    private static bool TryFindEnd(ReadOnlySequence<byte> buffer, out SequencePosition end)
    {
        var reader = new SequenceReader<byte>(buffer);
        var found = reader.TryReadTo(out ReadOnlySequence<byte> _, HeadEnd);
        end = reader.Position;
        return found;
    }

    private static ConnectRequest Parse(string head)
    {
        var lines = head.Split("\r\n");
        var authority = lines[0].Split(' ')[1];
        var credential = lines.Skip(1)
            .Select(line => line.Split(':', 2))
            .FirstOrDefault(field => field.Length == 2 && field[0].Equals("Proxy-Authorization", StringComparison.OrdinalIgnoreCase));
        return new ConnectRequest(authority, credential?[1].Trim());
    }
}
