namespace SdkKit.SourceGenerator.Parsing.Parameters;

internal static class CancellationBinder
{
    public static bool TryBind(ParameterContext parameter)
    {
        if (!parameter.Type.Is("System.Threading", "CancellationToken"))
        {
            return false;
        }

        if (parameter.Method.Cancellation is not null)
        {
            return parameter.Refuse(ClientProblemIds.UnbindableParameter, "a method has one CancellationToken; remove this one");
        }

        parameter.Method.Cancellation = parameter.Name;
        return true;
    }
}
