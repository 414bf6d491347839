using Microsoft.CodeAnalysis;

namespace SdkKit.SourceGenerator.Parsing;

/// <summary><c>ILogAnalytics</c> becomes <c>LogAnalytics</c>; an interface without the I gets <c>Client</c> at the end, as its own name is taken.</summary>
internal static class ClientName
{
    public static string Of(INamedTypeSymbol type)
    {
        var name = type.Name is ['I', var second, ..] && char.IsUpper(second) ? type.Name.Substring(1) : type.Name + "Client";
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            name = outer.Name + name;
        }

        return name;
    }
}
