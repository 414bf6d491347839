using Microsoft.CodeAnalysis;
using SdkKit.Manifest;
using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Parsing;

/// <summary>The headers with fixed values: those of the declaring interface, then the client's, then the method's; a later one replaces one of its name.</summary>
internal static class FixedHeaders
{
    public static EquatableList<NamedValue> Of(MethodContext context)
    {
        var headers = new List<NamedValue>();
        if (!SymbolEqualityComparer.Default.Equals(context.Method.ContainingType, context.Client.Type))
        {
            Add(headers, context.Method.ContainingType, context);
        }

        Add(headers, context.Client.Type, context);
        Add(headers, context.Method, context);
        return headers.Count > 0 ? headers.ToEquatableList() : EquatableList<NamedValue>.Empty;
    }

    private static void Add(List<NamedValue> headers, ISymbol symbol, MethodContext context)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (!attribute.AttributeClass.IsSdkKit("HeaderAttribute"))
            {
                continue;
            }

            var name = attribute.Text(0) ?? "";
            if (HeaderName.IsReserved(name))
            {
                context.Report(ClientProblemIds.ReservedHeader, attribute.Place(symbol), name, name);
            }
            else if (HeaderName.Problem(name, attribute.Text(1)) is { } problem)
            {
                context.Report(ClientProblemIds.InvalidHeader, attribute.Place(symbol), name, problem);
            }

            headers.RemoveAll(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase));
            headers.Add(new NamedValue(name, attribute.Text(1) ?? ""));
        }
    }
}
