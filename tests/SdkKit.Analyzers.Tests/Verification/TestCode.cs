using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace SdkKit.Analyzers.Tests.Verification;

/// <summary>C# with the places of expected diagnostics marked: <c>{|SDKKIT2001:"Raeder"|}</c>.</summary>
internal sealed record TestCode(string Source, IReadOnlyList<(string Id, TextSpan Span)> Expected)
{
    public static TestCode Parse(string marked)
    {
        var source = new StringBuilder();
        var open = new Stack<(string Id, int Start)>();
        var expected = new List<(string Id, TextSpan Span)>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked.AsSpan(i).StartsWith("{|SDKKIT"))
            {
                var colon = marked.IndexOf(':', i);
                open.Push((marked[(i + 2)..colon], source.Length));
                i = colon;
            }
            else if (open.Count > 0 && marked.AsSpan(i).StartsWith("|}"))
            {
                var (id, start) = open.Pop();
                expected.Add((id, TextSpan.FromBounds(start, source.Length)));
                i++;
            }
            else
            {
                source.Append(marked[i]);
            }
        }

        return new TestCode(source.ToString(), expected);
    }
}
