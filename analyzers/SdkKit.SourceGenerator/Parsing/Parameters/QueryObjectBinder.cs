using Microsoft.CodeAnalysis;
using SdkKit.SourceGenerator.Model;
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

        return ItemTypes.TryItem(parameter.Type) is not null || parameter.Type.TypeKind is TypeKind.TypeParameter
            ? parameter.Refuse(ClientProblemIds.UnbindableParameter, $"{parameter.TypeText} has no text form; pass values, a list of values, or mark it [Body]")
            : AddMembers(parameter, FieldSettings.Of(parameter.QueryMark), parameter.Method.Query);
    }

    /// <summary>Adds the object's members to a query or form, or reports what cannot be taken apart.</summary>
    public static bool AddMembers(ParameterContext parameter, FieldSettings settings, List<FieldModel> fields)
    {
        var naming = QueryBinder.Naming(settings);
        var flattener = new ObjectFlattener(parameter.Method, settings);
        if (flattener.TryFlatten(parameter.Argument, settings.Name is { } name ? naming.Inside(name) : naming, parameter.TakenMembers) is not { } members)
        {
            return parameter.Refuse(ClientProblemIds.UnflattenableType, flattener.Problem!);
        }

        fields.AddRange(members);
        return true;
    }
}
