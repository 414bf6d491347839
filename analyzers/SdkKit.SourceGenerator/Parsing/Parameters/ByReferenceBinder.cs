using Microsoft.CodeAnalysis;
using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Parsing.Parameters;

internal static class ByReferenceBinder
{
    public static ParameterModel? TryRefuse(ParameterContext parameter) =>
        parameter.Parameter.RefKind == RefKind.None
            ? null
            : parameter.Refuse(ClientProblemIds.UnbindableParameter, "a call over HTTP takes values only; pass it by value");
}
