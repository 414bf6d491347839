namespace SdkKit.Emulator.Graph.OData;

internal enum ODataTokenKind
{
    Word,
    Text,
    Symbol,
    End,
}

internal readonly record struct ODataToken(ODataTokenKind Kind, string Text)
{
    public bool IsWord(string word) => Kind == ODataTokenKind.Word && Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsSymbol(char symbol) => Kind == ODataTokenKind.Symbol && Text[0] == symbol;
}
