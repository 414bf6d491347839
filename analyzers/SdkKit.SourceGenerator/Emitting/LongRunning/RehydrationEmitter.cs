using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Emitting.LongRunning;

/// <summary>Prints a method that goes on with an operation of before.</summary>
internal static class RehydrationEmitter
{
    public static void Emit(CodeWriter code, MethodModel method, RehydrationModel rehydration)
    {
        var parameters = string.Join(", ", method.Parameters.Select(one => $"{one.Modifier}{one.Type} {one.Name}{one.Default}"));
        var json = rehydration.Json is { } field ? $"{field}, " : "";
        code.Line("// goes on with an operation of before");
        code.Line("/// <inheritdoc/>");
        code.Line($"public {method.ReturnType} {method.Name}({parameters}) =>");
        code.Line($"    _api.ResumeOperationAsync({rehydration.Token}, {json}{method.Cancellation});");
    }
}
