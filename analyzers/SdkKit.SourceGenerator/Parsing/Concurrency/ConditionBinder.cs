using Microsoft.CodeAnalysis;
using SdkKit.SourceGenerator.Model;
using SdkKit.SourceGenerator.Parsing.Parameters;

namespace SdkKit.SourceGenerator.Parsing.Concurrency;

/// <summary>The version of a resource that a request is meant for: an <c>ETag</c> by its name or header, or <c>MatchConditions</c>.</summary>
internal static class ConditionBinder
{
    public static bool TryBind(ParameterContext parameter)
    {
        if (parameter.IsUnmarked && (parameter.Type.Is("Azure", "MatchConditions") || parameter.Type.Is("Azure", "RequestConditions")))
        {
            return Bind(parameter, "", "If-Match", "If-None-Match");
        }

        var isTag = parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0].Is("Azure", "ETag")
            : parameter.Type.Is("Azure", "ETag");
        if (!isTag || !(parameter.IsUnmarked || parameter.HeaderMark is not null))
        {
            return false;
        }

        return HeaderOf(parameter) is { } header
            ? Bind(parameter, header, header)
            : parameter.Refuse(ClientProblemIds.UnbindableParameter, "it is no condition yet; name it ifMatch or ifNoneMatch, or mark it [Header(\"If-Match\")]");
    }

    private static string? HeaderOf(ParameterContext parameter) => parameter.HeaderMark is { } mark
        ? mark.Text(0)
        : parameter.Parameter.Name.ToUpperInvariant() switch
        {
            "IFMATCH" => "If-Match",
            "IFNONEMATCH" => "If-None-Match",
            _ => null,
        };

    private static bool Bind(ParameterContext parameter, string wireName, params string[] headers)
    {
        foreach (var header in headers)
        {
            if (HeaderName.IsReserved(header))
            {
                return parameter.Refuse(ClientProblemIds.ReservedHeader, header);
            }

            if (!parameter.Method.TryTakeCondition(header))
            {
                return parameter.Refuse(ClientProblemIds.UnbindableParameter, $"another parameter is the {header} already; remove one");
            }
        }

        parameter.Method.Conditions.Add(new NamedValue(wireName, parameter.Name));
        return true;
    }
}
