namespace SdkKit.Emulator.LogAnalytics.Kusto.Parsing;

/// <summary>A word, a literal with its value, or a symbol; <paramref name="Position"/> counts characters from the start.</summary>
internal sealed record Token(TokenKind Kind, string Text, int Position, Literal? Value = null)
{
    public bool Is(string text) => Kind is TokenKind.Name or TokenKind.Symbol && Text == text;
}
