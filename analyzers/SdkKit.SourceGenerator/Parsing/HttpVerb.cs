using Microsoft.CodeAnalysis;
using SdkKit.SourceGenerator.Parsing.Marks;

namespace SdkKit.SourceGenerator.Parsing;

/// <summary>The HTTP method that a verb attribute stands for.</summary>
internal sealed record HttpVerb(string Name, Mark Mark, string Route)
{
    public static HttpVerb? TryFind(MarkList marks)
    {
        foreach (var mark in marks.All)
        {
            if (mark.Class.IsSdkKit("HttpMethodAttribute"))
            {
                return new HttpVerb(mark.Text(0) ?? "", mark, mark.Text(1) ?? "");
            }

            // An attribute of the user's own is named after its HTTP method: PurgeAttribute sends PURGE.
            if (mark.Class.BaseType.IsSdkKit("HttpVerbAttribute"))
            {
                return new HttpVerb(NameOf(mark.Class), mark, mark.Text(0) ?? "");
            }
        }

        return null;
    }

    /// <summary>Whether the name is a token of RFC 9110, 5.6.2: what a method or a header can be called.</summary>
    public static bool IsToken(string name) =>
        name.Length > 0 && name.All(character => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "!#$%&'*+-.^_`|~".IndexOf(character) >= 0);

    private static string NameOf(INamedTypeSymbol type) => (type.Name.EndsWith("Attribute", StringComparison.Ordinal)
        ? type.Name.Substring(0, type.Name.Length - "Attribute".Length)
        : type.Name).ToUpperInvariant();
}
