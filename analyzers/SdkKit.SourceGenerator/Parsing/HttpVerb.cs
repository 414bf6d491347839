using Microsoft.CodeAnalysis;

namespace SdkKit.SourceGenerator.Parsing;

/// <summary>The HTTP method that a verb attribute stands for.</summary>
internal sealed record HttpVerb(string Name, AttributeData Attribute, string Route)
{
    public static HttpVerb? TryFind(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass.IsSdkKit("HttpMethodAttribute"))
            {
                return new HttpVerb(attribute.Text(0) ?? "", attribute, attribute.Text(1) ?? "");
            }

            // An attribute of the user's own is named after its HTTP method: PurgeAttribute sends PURGE.
            if (attribute.AttributeClass is { } type && type.BaseType.IsSdkKit("HttpVerbAttribute"))
            {
                return new HttpVerb(NameOf(type), attribute, attribute.Text(0) ?? "");
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
