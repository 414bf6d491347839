using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Parsing.Parameters;

internal static class HeaderBinder
{
    public static ParameterModel? TryBind(ParameterContext parameter)
    {
        if (parameter.HeaderAttribute?.Text(0) is not { } name)
        {
            return null;
        }

        if (HeaderName.IsReserved(name))
        {
            return parameter.Refuse(ClientProblemIds.ReservedHeader, name);
        }

        return ValueType.TryScalar(parameter.Type) is { } value
            ? parameter.Bind(ParameterBinding.Header, value, name)
            : parameter.Refuse(ClientProblemIds.UnbindableParameter, $"{parameter.Type.ToDisplayString()} has no text form for header {name}; pass a string");
    }
}
