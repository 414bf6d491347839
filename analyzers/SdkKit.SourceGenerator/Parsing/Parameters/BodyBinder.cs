using Microsoft.CodeAnalysis;
using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Parsing.Parameters;

/// <summary>The parameter marked [Body], or, where a body is usual, the one that has no text form.</summary>
internal static class BodyBinder
{
    public static bool TryBind(ParameterContext parameter)
    {
        if (parameter.BodyMark is null && !(parameter.IsUnmarked && parameter.Method.HasUsualBody))
        {
            return false;
        }

        return TakeBody(parameter, FormOf(parameter.Type)) is not { } body || Complete(parameter, body);
    }

    /// <summary>Claims the body; null, and reported, where there is none to claim.</summary>
    public static BodyModel? TakeBody(ParameterContext parameter, BodyKind kind)
    {
        var method = parameter.Method;
        if (method.Body is not null && !(kind == method.Body.Kind && kind is BodyKind.Form or BodyKind.Multipart))
        {
            parameter.Refuse(ClientProblemIds.SecondBody);
            return null;
        }

        method.Body ??= new BodyModel { Kind = kind };
        if (method.Verb is "GET" or "HEAD")
        {
            parameter.Refuse(ClientProblemIds.BodyOnGet, method.Verb);
            return null;
        }

        return method.Body;
    }

    private static bool Complete(ParameterContext parameter, BodyModel body)
    {
        parameter.Method.Body = body with
        {
            Argument = parameter.Name,
            IsNullable = parameter.Argument.IsNullable,
            Json = body.Kind == BodyKind.Json ? parameter.Method.TryJsonField(parameter.Type, parameter.Parameter.Locations[0]) : null,
            ContentType = parameter.BodyMark?.Text("ContentType"),
        };
        return true;
    }

    private static BodyKind FormOf(ITypeSymbol type) =>
        type.IsOrDerives("System.Net.Http", "HttpContent") ? BodyKind.Content : BodyTypes.IsRaw(type) ? BodyKind.Raw : BodyKind.Json;
}
