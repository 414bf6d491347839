using Microsoft.CodeAnalysis;
using SdkKit.Manifest;
using SdkKit.SourceGenerator.Model;
using SdkKit.SourceGenerator.Parsing.LongRunning;
using SdkKit.SourceGenerator.Parsing.Parameters;
using SdkKit.SourceGenerator.Parsing.Results;

namespace SdkKit.SourceGenerator.Parsing;

/// <summary>Turns a method into a call, or into a stub that names the diagnostic against it.</summary>
internal static class MethodParser
{
    private static readonly string[] Verbs = ["Get", "Post", "Put", "Patch", "Delete"];

    public static MethodModel Parse(IMethodSymbol method, ClientContext client)
    {
        if (RehydrationParser.IsMarked(method))
        {
            return ParseRehydration(method, client);
        }

        if (method.TypeParameters.Length > 0 || FindVerb(method) is not var (verb, attribute))
        {
            client.Report(ClientProblemIds.NotACall, method.Locations[0], method.Name);
            return Stub(method, client, ClientProblemIds.NotACall);
        }

        if (RouteTemplate.TryParse(attribute.Text(0) ?? "", out var problem) is not { } route)
        {
            client.Report(ClientProblemIds.InvalidRoute, attribute.Place(method), attribute.Text(0) ?? "", problem!);
            return Stub(method, client, ClientProblemIds.InvalidRoute);
        }

        var context = new MethodContext(method, client, verb, route);
        var parameters = BindParameters(context);
        foreach (var placeholder in context.UnmatchedPlaceholders)
        {
            context.Report(ClientProblemIds.UnmatchedPlaceholder, attribute.Place(method), placeholder, method.Name);
        }

        var headers = FixedHeaders(context);
        var result = ResultShapes.Of(context);
        // The reader of a sequence cancels it by WithCancellation.
        if (!context.HasCancellation && !result.IsSequence && context.StubReason is null)
        {
            client.Report(ClientProblemIds.MissingCancellationToken, method.Locations[0], method.Name);
        }

        if (context.StubReason is { } reason)
        {
            return Stub(method, client, reason);
        }

        return Describe(method, client) with
        {
            Parameters = parameters,
            Call = new CallModel
            {
                Verb = verb,
                Route = route.Path,
                Path = PathWithParameters(route, parameters),
                FixedQuery = FixedQuery(route, attribute.Text("ApiVersion") ?? client.ApiVersion).ToEquatableList(),
                FixedHeaders = headers,
                Result = result,
                BodyJson = context.BodyJson,
            },
        };
    }

    private static MethodModel ParseRehydration(IMethodSymbol method, ClientContext client)
    {
        var context = new MethodContext(method, client, verb: "", RouteTemplate.TryParse("/", out _)!);
        return RehydrationParser.Parse(context) is { } rehydration
            ? Describe(method, client) with
            {
                Parameters = method.Parameters.Select(parameter =>
                {
                    var one = new ParameterContext(parameter, context);
                    return CancellationBinder.TryBind(one) ?? one.Unbound;
                }).ToEquatableList(),
                Rehydration = rehydration,
            }
            : Stub(method, client, context.StubReason!);
    }

    private static (string Verb, AttributeData Attribute)? FindVerb(IMethodSymbol method)
    {
        foreach (var verb in Verbs)
        {
            if (method.Attribute(verb + "Attribute") is { } attribute)
            {
                return (verb, attribute);
            }
        }

        return null;
    }

    private static EquatableList<ParameterModel> BindParameters(MethodContext context) =>
        context.Method.Parameters.Select(parameter => ParameterBinders.Bind(new ParameterContext(parameter, context))).ToEquatableList();

    private static EquatableList<RoutePart> PathWithParameters(RouteTemplate route, EquatableList<ParameterModel> parameters) =>
        route.Parts.Select(part => part.Kind == RoutePartKind.Literal
            ? part
            : part with { Text = parameters.First(one => one.Binding == ParameterBinding.Path && one.WireName == part.Text).Name }).ToEquatableList();

    private static IEnumerable<NamedValue> FixedQuery(RouteTemplate route, string? apiVersion)
    {
        foreach (var pair in route.Query.Where(pair => !RouteTemplate.IsPlaceholder(pair.Value)))
        {
            yield return pair;
        }

        if (apiVersion is not null && !route.Query.Any(pair => pair.Name == "api-version"))
        {
            yield return new NamedValue("api-version", apiVersion);
        }
    }

    /// <summary>The interface's headers, replaced by the method's of the same name.</summary>
    private static EquatableList<NamedValue> FixedHeaders(MethodContext context)
    {
        var headers = new List<NamedValue>();
        foreach (var symbol in new ISymbol[] { context.Client.Type, context.Method })
        {
            foreach (var attribute in symbol.GetAttributes().Where(one => one.AttributeClass.IsSdkKit("HeaderAttribute")))
            {
                if (attribute.Text(0) is not { } name || attribute.Text(1) is not { } value)
                {
                    continue;
                }

                if (HeaderName.IsReserved(name))
                {
                    context.Report(ClientProblemIds.ReservedHeader, attribute.Place(symbol), name, name);
                }

                headers.RemoveAll(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase));
                headers.Add(new NamedValue(name, value));
            }
        }

        return headers.ToEquatableList();
    }

    private static MethodModel Stub(IMethodSymbol method, ClientContext client, string reason) => Describe(method, client) with
    {
        Parameters = method.Parameters.Select(parameter => new ParameterModel
        {
            Name = Identifiers.Escape(parameter.Name),
            Type = parameter.Type.Display(),
            Modifier = ParameterText.Modifier(parameter),
            Default = "",
            Binding = ParameterBinding.None,
        }).ToEquatableList(),
        StubReason = reason,
        TypeParameters = method.TypeParameters.Length > 0 ? $"<{string.Join(", ", method.TypeParameters.Select(one => Identifiers.Escape(one.Name)))}>" : "",
    };

    private static MethodModel Describe(IMethodSymbol method, ClientContext client) => new()
    {
        Name = Identifiers.Escape(method.Name),
        ReturnType = method.ReturnType.Display(),
        DeclaringInterface = method.ContainingType.Display(),
        Parameters = EquatableList<ParameterModel>.Empty,
        Roles = RoleReader.Of(method, client.Attribute).ToEquatableList(),
    };
}
