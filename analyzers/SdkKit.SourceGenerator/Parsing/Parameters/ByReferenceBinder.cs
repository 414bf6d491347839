using Microsoft.CodeAnalysis;

namespace SdkKit.SourceGenerator.Parsing.Parameters;

internal static class ByReferenceBinder
{
    public static bool TryRefuse(ParameterContext parameter) =>
        parameter.Parameter.RefKind != RefKind.None
        && parameter.Refuse(ClientProblemIds.UnbindableParameter, "a call over HTTP takes values only; pass it by value");
}
