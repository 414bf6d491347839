using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Emitting.Concurrency;

/// <summary>Prints the conditions on the resource's version.</summary>
internal static class ConditionEmitter
{
    private const string Add = "global::SdkKit.Http.ConditionHeaders.Add";

    public static void Emit(CodeWriter code, MethodModel method, string request)
    {
        foreach (var parameter in method.Parameters.Where(one => one.Binding == ParameterBinding.Condition))
        {
            code.Line(parameter.WireName.Length > 0
                ? $"{Add}({request}, {Code.Literal(parameter.WireName)}, {parameter.Name});"
                : $"{Add}({request}, {parameter.Name});");
        }
    }
}
