using SdkKit.SourceGenerator.Emitting.Concurrency;
using SdkKit.SourceGenerator.Emitting.LongRunning;
using SdkKit.SourceGenerator.Emitting.Results;
using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Emitting;

/// <summary>Prints one method: the HTTP line, then address, body, headers and the call in the order in which they happen.</summary>
internal static class MethodEmitter
{
    public static void Emit(CodeWriter code, MethodModel method)
    {
        if (method.Call is { } call)
        {
            EmitCall(code, method, call);
        }
        else if (method.Rehydration is { } rehydration)
        {
            RehydrationEmitter.Emit(code, method, rehydration);
        }
        else
        {
            EmitStub(code, method);
        }
    }

    private static void EmitStub(CodeWriter code, MethodModel method)
    {
        var parameters = string.Join(", ", method.Parameters.Select(one => $"{one.Modifier}{one.Type} {one.Name}"));
        code.Line($"// {method.StubReason} stands against this method; the build says why.");
        code.Line($"{method.ReturnType} {method.DeclaringInterface}.{method.Name}{method.TypeParameters}({parameters}) =>");
        code.Line($"    throw new global::System.NotSupportedException(\"{method.StubReason}\");");
    }

    private static void EmitCall(CodeWriter code, MethodModel method, CallModel call)
    {
        var names = LocalNames.Of(method);
        var parameters = string.Join(", ", method.Parameters.Select(one => $"{one.Modifier}{one.Type} {one.Name}{one.Default}"));
        code.Line($"// {call.Verb.ToUpperInvariant()} {call.Route}{QueryComment(method, call)}");
        code.Line("/// <inheritdoc/>");
        code.Open($"public {method.ReturnType} {method.Name}({parameters})\n{{");
        EmitAddress(code, method, call, names);
        code.Line($"var {names.Request} = _api.CreateRequest(global::System.Net.Http.HttpMethod.{call.Verb}, {Code.Literal(call.Route)}, ref {names.Uri});");
        EmitBody(code, method, call, names);
        EmitHeaders(code, method, call, names);
        ConditionEmitter.Emit(code, method, names.Request);
        code.Line($"return _api.{ResultEmitter.Send(method, call.Result, names.Request)};");
        code.Close();
    }

    private static void EmitAddress(CodeWriter code, MethodModel method, CallModel call, LocalNames names)
    {
        code.Line($"var {names.Uri} = new global::SdkKit.Http.RequestUri(_api, stackalloc char[256]);");
        foreach (var part in call.Path)
        {
            code.Line(part.Kind switch
            {
                RoutePartKind.Literal => $"{names.Uri}.Path({Code.Literal(part.Text)});",
                RoutePartKind.Segment => $"{names.Uri}.Segment({Value(Parameter(method, part.Text))}, nameof({part.Text}));",
                _ => $"{names.Uri}.Segments({part.Text}, nameof({part.Text}));",
            });
        }

        foreach (var pair in call.FixedQuery)
        {
            code.Line($"{names.Uri}.Query({Code.Literal(pair.Name)}, {Code.Literal(pair.Value)});");
        }

        foreach (var parameter in method.Parameters.Where(one => one.Binding == ParameterBinding.Query))
        {
            EmitQuery(code, parameter, names);
        }
    }

    private static void EmitQuery(CodeWriter code, ParameterModel parameter, LocalNames names)
    {
        if (!parameter.IsCollection)
        {
            code.Line($"{names.Uri}.Query({Code.Literal(parameter.WireName)}, {Value(parameter)});");
            return;
        }

        var items = parameter.IsNullable ? $"{parameter.Name} ?? []" : parameter.Name;
        code.Open($"foreach (var {names.Item} in {items})\n{{");
        code.Line($"{names.Uri}.Query({Code.Literal(parameter.WireName)}, {Value(parameter with { Name = names.Item, IsNullable = parameter.HasNullItems })});");
        code.Close();
        code.Line();
    }

    private static void EmitBody(CodeWriter code, MethodModel method, CallModel call, LocalNames names)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Binding == ParameterBinding.JsonBody)
            {
                code.Line($"{names.Request}.Content = {call.BodyJson}.Content({parameter.Name});");
            }
            else if (parameter.Binding == ParameterBinding.RawBody)
            {
                code.Line($"{names.Request}.Content = {parameter.Name};");
            }
        }
    }

    private static void EmitHeaders(CodeWriter code, MethodModel method, CallModel call, LocalNames names)
    {
        foreach (var header in call.FixedHeaders)
        {
            code.Line($"global::SdkKit.Http.RequestHeaders.Add({names.Request}, {Code.Literal(header.Name)}, {Code.Literal(header.Value)});");
        }

        foreach (var parameter in method.Parameters.Where(one => one.Binding == ParameterBinding.Header))
        {
            code.Line($"global::SdkKit.Http.RequestHeaders.Add({names.Request}, {Code.Literal(parameter.WireName)}, {Value(parameter)});");
        }
    }

    private static string Value(ParameterModel parameter) => parameter switch
    {
        { Shape: ValueShape.Enum, IsNullable: true } => $"{parameter.Name} is null ? null : WireName({parameter.Name}.Value)",
        { Shape: ValueShape.Enum } => $"WireName({parameter.Name})",
        _ => parameter.Name,
    };

    private static ParameterModel Parameter(MethodModel method, string name) => method.Parameters.First(one => one.Name == name);

    private static string QueryComment(MethodModel method, CallModel call)
    {
        var pairs = call.FixedQuery.Select(pair => $"{pair.Name}={pair.Value}")
            .Concat(method.Parameters.Where(one => one.Binding == ParameterBinding.Query).Select(one => $"{one.WireName}={{{one.Name}}}"));
        var query = string.Join("&", pairs);
        return query.Length > 0 ? "?" + query : "";
    }
}
