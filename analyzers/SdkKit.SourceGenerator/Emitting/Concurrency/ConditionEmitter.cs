using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Emitting.Concurrency;

/// <summary>Prints the conditions on the resource's version.</summary>
internal static class ConditionEmitter
{
    private const string Add = "global::SdkKit.Http.ConditionHeaders.Add";

    public static void Emit(CodeWriter code, CallModel call)
    {
        foreach (var (header, argument) in call.Conditions)
        {
            code.Line(header.Length > 0
                ? $"{Add}({call.Names.Request}, {Code.Literal(header)}, {argument});"
                : $"{Add}({call.Names.Request}, {argument});");
        }
    }
}
