using Microsoft.CodeAnalysis;
using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Parsing.Parameters;

internal static class PathBinder
{
    public static ParameterModel? TryBind(ParameterContext parameter)
    {
        var name = parameter.PathAttribute?.Text(0) ?? parameter.Parameter.Name;
        var part = parameter.PathAttribute is null && !parameter.IsUnmarked ? null : parameter.Method.TakePathPart(name);
        if (part is null)
        {
            return parameter.PathAttribute is null
                ? null
                : parameter.Refuse(ClientProblemIds.UnbindableParameter, $"the route has no placeholder {{{name}}}; add it, or correct the name");
        }

        var isText = parameter.Type.SpecialType == SpecialType.System_String;
        if (part.Kind == RoutePartKind.Segments && !isText)
        {
            return parameter.Refuse(ClientProblemIds.UnbindableParameter, $"{{**{name}}} takes a string; pass the path as one");
        }

        return ValueType.TryScalar(parameter.Type) is { } value && (isText || !value.IsNullable)
            ? parameter.Bind(ParameterBinding.Path, value, part.Text)
            : parameter.Refuse(ClientProblemIds.UnbindableParameter, $"{parameter.Type.ToDisplayString()} cannot stand in the path; pass a value that is never null");
    }
}
