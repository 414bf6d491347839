using Microsoft.CodeAnalysis;
using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Parsing.Parameters;

/// <summary>The parameter marked [Body], or, where a body is usual, the one that has no text form.</summary>
internal static class BodyBinder
{
    public static ParameterModel? TryBind(ParameterContext parameter)
    {
        var method = parameter.Method;
        if (!parameter.IsBody && !(parameter.IsUnmarked && method.Verb is "Post" or "Put" or "Patch" && parameter.Type.TypeKind != TypeKind.TypeParameter))
        {
            return null;
        }

        if (method.HasBody)
        {
            return parameter.Refuse(ClientProblemIds.SecondBody);
        }

        method.HasBody = true;
        if (method.Verb == "Get")
        {
            return parameter.Refuse(ClientProblemIds.BodyOnGet);
        }

        if (IsContent(parameter.Type))
        {
            return parameter.Unbound with { Binding = ParameterBinding.RawBody };
        }

        if (method.TryJsonField(parameter.Type, parameter.Parameter.Locations[0]) is { } field)
        {
            method.BodyJson = field;
        }

        return parameter.Unbound with { Binding = ParameterBinding.JsonBody };
    }

    private static bool IsContent(ITypeSymbol? type)
    {
        while (type is not null && !type.Is("System.Net.Http", "HttpContent"))
        {
            type = type.BaseType;
        }

        return type is not null;
    }
}
