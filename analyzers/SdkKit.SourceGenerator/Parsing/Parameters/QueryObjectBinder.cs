using Microsoft.CodeAnalysis;
using SdkKit.SourceGenerator.Parsing.Fields;

namespace SdkKit.SourceGenerator.Parsing.Parameters;

/// <summary>An object whose properties become query parameters; the last resort, which says what is wrong with anything else.</summary>
internal static class QueryObjectBinder
{
    public static bool TryBind(ParameterContext parameter)
    {
        if (parameter.Type.TypeKind is TypeKind.Enum)
        {
            return parameter.Refuse(ClientProblemIds.UnbindableParameter, $"several members of {parameter.TypeText} have no one name; Format = \"D\" sends their number");
        }

        var settings = FieldSettings.Of(parameter.QueryAttribute);
        var naming = QueryBinder.Naming(settings);
        var flattener = new ObjectFlattener(parameter.Method, settings);
        if (ItemTypes.TryItem(parameter.Type) is not null || parameter.Type.TypeKind is TypeKind.TypeParameter)
        {
            return parameter.Refuse(ClientProblemIds.UnbindableParameter, $"{parameter.TypeText} has no text form; pass values, a list of values, or mark it [Body]");
        }

        if (flattener.TryFlatten(parameter.Argument, settings.Name is { } name ? naming.Inside(name) : naming, parameter.TakenMembers) is not { } fields)
        {
            return parameter.Refuse(ClientProblemIds.UnflattenableType, flattener.Problem!);
        }

        parameter.Method.Query.AddRange(fields);
        return true;
    }
}
