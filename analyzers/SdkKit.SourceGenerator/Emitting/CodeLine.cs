using System.Runtime.CompilerServices;

namespace SdkKit.SourceGenerator.Emitting;

/// <summary>An interpolated line of code: the compiler hands its parts to the writer one by one, so that no text is made that is only copied.</summary>
[InterpolatedStringHandler]
internal readonly ref struct CodeLine
{
    private readonly CodeWriter _code;

    public CodeLine(int literalLength, int formattedCount, CodeWriter code)
    {
        _ = literalLength + formattedCount;
        _code = code;
    }

    public void AppendLiteral(string text) => _code.Append(text);

    public void AppendFormatted(string? text)
    {
        if (text is not null)
        {
            _code.Append(text);
        }
    }
}
