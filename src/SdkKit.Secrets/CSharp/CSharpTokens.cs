namespace SdkKit.Secrets.CSharp;

/// <summary>Tokens in the order of the source. A list of its own, because code that is compiled ahead has none of the framework's for types that are not the framework's.</summary>
/// <param name="capacity">How many there may be, roughly.</param>
internal sealed class CSharpTokens(int capacity)
{
    private CSharpToken[] _tokens = new CSharpToken[Math.Max(16, capacity)];

    public int Count { get; private set; }

    public ref readonly CSharpToken this[int index] => ref _tokens[index];

    public void Add(CSharpToken token)
    {
        if (Count == _tokens.Length)
            Grow();
        _tokens[Count++] = token;
    }

    private void Grow()
    {
        var tokens = new CSharpToken[2 * _tokens.Length];
        Array.Copy(_tokens, tokens, Count);
        _tokens = tokens;
    }
}
