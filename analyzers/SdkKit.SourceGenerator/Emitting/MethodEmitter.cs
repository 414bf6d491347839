using System.Globalization;
using SdkKit.SourceGenerator.Emitting.Concurrency;
using SdkKit.SourceGenerator.Emitting.LongRunning;
using SdkKit.SourceGenerator.Emitting.Results;
using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Emitting;

/// <summary>Prints one method: the HTTP line, then address, body, headers and the call in the order in which they happen.</summary>
internal static class MethodEmitter
{
    public static void Emit(CodeWriter code, MethodModel method, bool isDocumented)
    {
        if (method.Call is { } call)
        {
            EmitCall(code, method, call, isDocumented);
        }
        else if (method.Rehydration is { } rehydration)
        {
            RehydrationEmitter.Emit(code, method, rehydration, isDocumented);
        }
        else
        {
            EmitStub(code, method);
        }
    }

    private static void EmitStub(CodeWriter code, MethodModel method)
    {
        code.Line($"// {method.StubReason} stands against this method; the build says why.");
        code.Line($"{Signature(method)} =>");
        code.Line($"    throw new global::System.NotSupportedException(\"{method.StubReason}\");");
    }

    private static void EmitCall(CodeWriter code, MethodModel method, CallModel call, bool isDocumented)
    {
        code.Line($"// {call.Verb} {call.Route}{QueryComment(call)}");
        if (isDocumented)
        {
            code.Line("/// <inheritdoc/>");
        }

        code.Open($"{Signature(method)}\n{{");
        foreach (var argument in call.TakenApart)
        {
            code.Line($"global::System.ArgumentNullException.ThrowIfNull({argument});");
        }

        AddressEmitter.Emit(code, call);
        code.Line($"var {call.Names.Request} = _api.CreateRequest({HttpMethod(call.Verb)}, {Code.Literal(call.Route)}, ref {call.Names.Uri});");
        BodyEmitter.Emit(code, call);
        HeaderEmitter.Emit(code, call);
        ConditionEmitter.Emit(code, call);
        code.Line($"return {Send(call)};");
        code.Close();
    }

    private static string Send(CallModel call)
    {
        string Within(string cancellation) => $"_api.{ResultEmitter.Send(call, cancellation)}";
        return call.Timeout is { } seconds
            ? $"global::SdkKit.Http.CallTimeout.LimitAsync({seconds.ToString("R", CultureInfo.InvariantCulture)}, {call.Names.Request}, "
                + $"{call.Names.Limited} => {Within(call.Names.Limited)}, {call.Cancellation})"
            : Within(call.Cancellation);
    }

    public static string Signature(MethodModel method)
    {
        var parameters = string.Join(", ", method.Parameters.Select(one => $"{one.Modifier}{one.Type} {one.Name}{one.Default}"));
        return $"{method.Modifiers}{method.ReturnType} {method.Qualifier}{method.Name}{method.TypeParameters}({parameters}){method.Constraints}";
    }

    private static string HttpMethod(string verb) => verb switch
    {
        "GET" or "POST" or "PUT" or "PATCH" or "DELETE" or "HEAD" or "OPTIONS" or "TRACE" =>
            $"global::System.Net.Http.HttpMethod.{verb[0]}{verb.Substring(1).ToLowerInvariant()}",
        _ => $"global::System.Net.Http.HttpMethod.Parse({Code.Literal(verb)})",
    };

    private static string QueryComment(CallModel call)
    {
        var query = string.Join("&", call.FixedQuery.Select(pair => $"{pair.Name}={pair.Value}").Concat(call.Query.Select(Describe)));
        return query.Length > 0 ? "?" + query : "";
    }

    private static string Describe(FieldModel field) => field.Kind == FieldKind.Map
        ? $"{field.Name}{{key}}{field.AfterKey}={{value}}"
        : $"{field.Name}={{{field.Argument}}}";
}
