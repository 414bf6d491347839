using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Parsing.Parameters;

/// <summary>A parameter named in the query of the route: <c>?$filter={filter}</c>.</summary>
internal static class RouteQueryBinder
{
    public static ParameterModel? TryBind(ParameterContext parameter) =>
        parameter.IsUnmarked
        && parameter.Method.TakeQueryName(parameter.Parameter.Name) is { } wireName
        && (ValueType.TryScalar(parameter.Type) ?? ValueType.TryCollection(parameter.Type)) is { } value
            ? parameter.Bind(ParameterBinding.Query, value, wireName)
            : null;
}
