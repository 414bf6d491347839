namespace SdkKit.Manifest;

/// <summary>A manifest (or another file that a person wrote) cannot be used; the message is one line: <c>path(line,column): what; what to do</c>.</summary>
public sealed class ManifestException : Exception
{
    /// <summary>Names the place and the reason.</summary>
    public ManifestException(string path, int line, int column, string reason)
        : base(OneLine($"{path}({line},{column}): {reason}"))
    {
        Path = path;
        Line = line;
        Column = column;
    }

    /// <summary>Path of the file as it was given.</summary>
    public string Path { get; }

    /// <summary>Line, from 1.</summary>
    public int Line { get; }

    /// <summary>Column in UTF-16 units, from 1.</summary>
    public int Column { get; }

    // What the file says is quoted in the reason; it must neither break the line nor steer a terminal.
    private static string OneLine(string message) => new([.. message.Select(character => char.IsControl(character) ? ' ' : character)]);
}
