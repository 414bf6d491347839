using Microsoft.CodeAnalysis;
using SdkKit.Manifest;
using SdkKit.SourceGenerator.Model;
using SdkKit.SourceGenerator.Parsing.Marks;

namespace SdkKit.SourceGenerator.Parsing;

/// <summary>The headers with fixed values: those of the declaring interface, then the client's, then the method's; a later one replaces one of its name.</summary>
internal static class FixedHeaders
{
    public static EquatableList<NamedValue> Of(MethodContext context)
    {
        var headers = new List<NamedValue>();
        if (!SymbolEqualityComparer.Default.Equals(context.Method.ContainingType, context.Client.Type))
        {
            Add(headers, MarkList.Of(context.Method.ContainingType), context.Method.ContainingType, context);
        }

        Add(headers, context.Client.Marks, context.Client.Type, context);
        Add(headers, context.Marks, context.Method, context);
        return headers.Count > 0 ? headers.ToEquatableList() : EquatableList<NamedValue>.Empty;
    }

    private static void Add(List<NamedValue> headers, MarkList marks, ISymbol symbol, MethodContext context)
    {
        foreach (var mark in marks.All)
        {
            if (!mark.Class.IsSdkKit("HeaderAttribute"))
            {
                continue;
            }

            var name = mark.Text(0) ?? "";
            if (HeaderName.IsReserved(name))
            {
                context.Report(ClientProblemIds.ReservedHeader, mark.Place(symbol), name, name);
            }
            else if (HeaderName.Problem(name, mark.Text(1)) is { } problem)
            {
                context.Report(ClientProblemIds.InvalidHeader, mark.Place(symbol), name, problem);
            }

            headers.RemoveAll(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase));
            headers.Add(new NamedValue(name, mark.Text(1) ?? ""));
        }
    }
}
