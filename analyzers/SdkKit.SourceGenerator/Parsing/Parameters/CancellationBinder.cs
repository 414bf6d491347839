using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Parsing.Parameters;

internal static class CancellationBinder
{
    public static ParameterModel? TryBind(ParameterContext parameter)
    {
        if (!parameter.Type.Is("System.Threading", "CancellationToken"))
        {
            return null;
        }

        if (parameter.Method.HasCancellation)
        {
            return parameter.Refuse(ClientProblemIds.UnbindableParameter, "a method has one CancellationToken; remove this one");
        }

        parameter.Method.HasCancellation = true;
        return parameter.Unbound with { Binding = ParameterBinding.Cancellation };
    }
}
