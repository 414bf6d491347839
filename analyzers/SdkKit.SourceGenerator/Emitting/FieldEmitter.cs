using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Emitting;

/// <summary>Prints the values of a query, a form or a multipart body; lists and maps are loops.</summary>
internal static class FieldEmitter
{
    /// <param name="code">The text so far.</param>
    /// <param name="field">What is sent.</param>
    /// <param name="target">The local that takes the values.</param>
    /// <param name="add">Its method for one value; those for items of a list and for pairs begin with the same word.</param>
    /// <param name="names">The names of locals.</param>
    public static void Emit(CodeWriter code, FieldModel field, string target, string add, LocalNames names)
    {
        switch (field.Kind)
        {
            case FieldKind.Value:
                code.Line($"{target}.{add}({Code.Literal(field.Name)}, {(add == "Query" ? ValueText.Direct(field.Value) : ValueText.Text(field.Value))});");
                break;
            case FieldKind.Content:
                code.Line($"{target}.{add}({Code.Literal(field.Name)}, {field.Value.Expression});");
                break;
            case FieldKind.Map:
                EmitLoop(code, names.Pair, field.Source, () => EmitPair(code, field, target, add, names));
                break;
            default:
                EmitLoop(code, names.Item, field.Source, () => code.Line(Item(field, target, add, Code.Literal(field.Name))));
                break;
        }
    }

    private static void EmitPair(CodeWriter code, FieldModel field, string target, string add, LocalNames names)
    {
        var name = $"global::SdkKit.Http.WireText.Name({Code.Literal(field.Name)}, {ValueText.Text(field.Key!)}, {Code.Literal(field.AfterKey)})";
        if (field.Item is { } list)
        {
            EmitLoop(code, names.Item, list.Source, () => code.Line(Item(list, target, add, name)));
        }
        else
        {
            code.Line($"{target}.{add}({name}, {ValueText.Text(field.Value)});");
        }
    }

    private static string Item(FieldModel field, string target, string add, string name) => field.Kind switch
    {
        FieldKind.Joined => $"{target}.{add}Joined({name}, {Code.Literal(field.Delimiter)}, {ValueText.Text(field.Value)});",
        FieldKind.Indexed => $"{target}.{add}Indexed({name}, {ValueText.Text(field.Value)});",
        _ => $"{target}.{add}({name}, {(add == "Query" ? ValueText.Direct(field.Value) : ValueText.Text(field.Value))});",
    };

    private static void EmitLoop(CodeWriter code, string item, string source, Action emit)
    {
        code.Open($"foreach (var {item} in {source})\n{{");
        emit();
        code.Close();
        code.Line();
    }
}
