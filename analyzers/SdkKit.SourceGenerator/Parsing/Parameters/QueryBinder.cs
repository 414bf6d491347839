using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Parsing.Parameters;

/// <summary>A marked parameter, or an unmarked one that has a text form.</summary>
internal static class QueryBinder
{
    public static ParameterModel? TryBind(ParameterContext parameter)
    {
        if (parameter.IsBody || (ValueType.TryScalar(parameter.Type) ?? ValueType.TryCollection(parameter.Type)) is not { } value)
        {
            return parameter.QueryAttribute is null
                ? null
                : parameter.Refuse(ClientProblemIds.UnbindableParameter, $"{parameter.Type.ToDisplayString()} has no text form for the query; pass its parts");
        }

        var name = parameter.QueryAttribute?.Text(0) ?? parameter.Parameter.Name;
        return parameter.Bind(ParameterBinding.Query, value, Uri.EscapeDataString(name).Replace("%24", "$"));
    }
}
