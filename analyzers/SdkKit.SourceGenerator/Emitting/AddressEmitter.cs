using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Emitting;

/// <summary>Prints the path, part by part, and the query.</summary>
internal static class AddressEmitter
{
    public static void Emit(CodeWriter code, CallModel call)
    {
        var uri = call.Names.Uri;
        code.Line($"var {uri} = new global::SdkKit.Http.RequestUri(_api, stackalloc char[256]);");
        foreach (var part in call.Path)
        {
            code.Line(part.Value is { } value
                ? $"{uri}.{(part.Kind == RoutePartKind.Segments ? "Segments" : "Segment")}({ValueText.Direct(value)}, {Source(value)});"
                : $"{uri}.Path({Code.Literal(part.Text)});");
        }

        foreach (var pair in call.FixedQuery)
        {
            code.Line($"{uri}.Query({Code.Literal(pair.Name)}, {Code.Literal(pair.Value)});");
        }

        foreach (var field in call.Query)
        {
            FieldEmitter.Emit(code, field, uri, "Query", call.Names);
        }
    }

    /// <summary>What the message about a value that cannot stand in the path calls it.</summary>
    private static string Source(ValueModel value) =>
        value.Expression.IndexOf('.') < 0 ? $"nameof({value.Expression})" : Code.Literal(value.Expression.Replace("?", "").Replace("@", ""));
}
