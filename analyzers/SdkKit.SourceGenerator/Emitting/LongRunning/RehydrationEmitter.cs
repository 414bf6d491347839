using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Emitting.LongRunning;

/// <summary>Prints a method that goes on with an operation of before.</summary>
internal static class RehydrationEmitter
{
    public static void Emit(CodeWriter code, MethodModel method, RehydrationModel rehydration, bool isDocumented)
    {
        var json = rehydration.Json is { } field ? $"{field}, " : "";
        code.Line("// goes on with an operation of before");
        if (isDocumented)
        {
            code.Line("/// <inheritdoc/>");
        }

        code.Line($"{MethodEmitter.Signature(method)} =>");
        code.Line($"    _api.ResumeOperationAsync({rehydration.Token}, {json}{rehydration.Cancellation});");
    }
}
