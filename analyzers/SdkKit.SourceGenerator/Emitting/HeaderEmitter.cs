using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Emitting;

/// <summary>Prints the headers: those with fixed values, then those of arguments, which replace a fixed one of the same name.</summary>
internal static class HeaderEmitter
{
    private const string Headers = "global::SdkKit.Http.RequestHeaders";

    public static void Emit(CodeWriter code, CallModel call)
    {
        foreach (var header in call.FixedHeaders)
        {
            code.Line($"{Headers}.Add({call.Names.Request}, {Code.Literal(header.Name)}, {Code.Literal(header.Value)});");
        }

        foreach (var header in call.Headers)
        {
            Emit(code, call, header);
        }
    }

    private static void Emit(CodeWriter code, CallModel call, FieldModel header)
    {
        var names = call.Names;
        var isFixedToo = call.FixedHeaders.Any(one => string.Equals(one.Name, header.Name, StringComparison.OrdinalIgnoreCase));
        var add = isFixedToo ? "Replace" : "Add";
        switch (header.Kind)
        {
            case FieldKind.Value:
                var value = isFixedToo ? ValueText.Text(header.Value) : ValueText.Direct(header.Value);
                code.Line($"{Headers}.{add}({names.Request}, {Code.Literal(header.Name)}, {value});");
                break;
            case FieldKind.Map:
                code.Open($"foreach (var {names.Pair} in {header.Source})\n{{");
                code.Line($"{Headers}.Replace({names.Request}, {ValueText.Text(header.Key!)}, {ValueText.Text(header.Value)});");
                code.Close();
                code.Line();
                break;
            default:
                code.Open($"foreach (var {names.Item} in {header.Source})\n{{");
                code.Line($"{Headers}.Add({names.Request}, {Code.Literal(header.Name)}, {ValueText.Direct(header.Value)});");
                code.Close();
                code.Line();
                break;
        }
    }
}
