namespace SdkKit.Emulator.LogAnalytics.Kusto.Parsing;

internal enum TokenKind
{
    Name,
    Literal,
    Symbol,
    End,
}
