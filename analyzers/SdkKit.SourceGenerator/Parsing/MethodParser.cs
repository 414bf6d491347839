using Microsoft.CodeAnalysis;
using SdkKit.Manifest;
using SdkKit.SourceGenerator.Model;
using SdkKit.SourceGenerator.Parsing.LongRunning;
using SdkKit.SourceGenerator.Parsing.Marks;
using SdkKit.SourceGenerator.Parsing.Parameters;
using SdkKit.SourceGenerator.Parsing.Results;

namespace SdkKit.SourceGenerator.Parsing;

/// <summary>Turns a method into a call, or into a stub that names the diagnostic against it.</summary>
internal static class MethodParser
{
    public static MethodModel Parse(IMethodSymbol method, ClientContext client, bool isExplicit)
    {
        var marks = new MethodMarks(method, client.Scope);
        var model = MethodSignature.Describe(method, marks, client, isExplicit);
        if (RehydrationParser.IsMarked(marks.Own))
        {
            return ParseRehydration(method, marks, client, model);
        }

        if (HttpVerb.TryFind(marks.Own) is not { } verb)
        {
            client.Report(ClientProblemIds.NotACall, method.Locations[0], method.Name, "it has no HTTP method; add [Get(\"/path\")] or another verb");
            return model with { StubReason = ClientProblemIds.NotACall };
        }

        if (ClientMethods.RefusalOf(method) is { } refusal)
        {
            client.Report(ClientProblemIds.NotACall, method.Locations[0], method.Name, refusal);
            return model with { StubReason = ClientProblemIds.NotACall };
        }

        var problem = HttpVerb.IsToken(verb.Name) ? null : $"'{verb.Name}' is no HTTP method";
        if (problem is not null || RouteTemplate.TryParse(verb.Route, out problem) is not { } route)
        {
            client.Report(ClientProblemIds.InvalidRoute, verb.Mark.Place(method), verb.Route, problem!);
            return model with { StubReason = ClientProblemIds.InvalidRoute };
        }

        var context = new MethodContext(method, marks, client, verb.Name, route);
        var call = ParseCall(context, verb);
        return context.StubReason is { } reason ? model with { StubReason = reason } : model with { Call = call };
    }

    private static MethodModel ParseRehydration(IMethodSymbol method, MethodMarks marks, ClientContext client, MethodModel model)
    {
        var context = new MethodContext(method, marks, client, verb: "", RouteTemplate.TryParse("/", out _)!);
        return RehydrationParser.Parse(context) is { } rehydration ? model with { Rehydration = rehydration } : model with { StubReason = context.StubReason };
    }

    private static CallModel ParseCall(MethodContext context, HttpVerb verb)
    {
        foreach (var parameter in context.Method.Parameters)
        {
            ParameterBinders.Bind(new ParameterContext(parameter, context));
        }

        foreach (var placeholder in context.UnmatchedPlaceholders)
        {
            context.Report(ClientProblemIds.UnmatchedPlaceholder, verb.Mark.Place(context.Method), placeholder, context.Method.Name);
        }

        var call = new CallModel
        {
            Verb = verb.Name,
            Route = context.Route.Path,
            Path = Path(context),
            TakenApart = context.TakenApart(),
            FixedQuery = FixedQuery(context.Route, verb.Mark.Text("ApiVersion") ?? context.Client.ApiVersion).ToEquatableList(),
            Query = context.Query.ToEquatableList(),
            FixedHeaders = FixedHeaders.Of(context),
            Headers = context.Headers.ToEquatableList(),
            Conditions = context.Conditions.ToEquatableList(),
            Body = context.CompleteBody(),
            Timeout = Timeout(context, verb),
            Cancellation = context.Cancellation ?? "default",
            Progress = context.Progress,
            Result = ResultShapes.Of(context),
            Names = context.Names,
        };

        // The reader of a sequence cancels it by WithCancellation.
        if (context.Cancellation is null && !call.Result.IsSequence && context.StubReason is null)
        {
            context.Client.Report(ClientProblemIds.MissingCancellationToken, context.Method.Locations[0], context.Method.Name);
        }

        return call;
    }

    private static EquatableList<RoutePart> Path(MethodContext context) =>
        context.Route.Parts
            .Select(part => part.Kind != RoutePartKind.Literal && context.Path.TryGetValue(part.Text, out var value) ? part with { Value = value } : part)
            .ToEquatableList();

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

    private static double? Timeout(MethodContext context, HttpVerb verb)
    {
        if (verb.Mark.Value("TimeoutSeconds")?.Value is not double seconds)
        {
            return null;
        }

        // What a timer takes.
        var problem = !(seconds > 0 && seconds * 1000 < int.MaxValue) ? "it has to be more than 0 and less than 2,147,483; remove it where there is no limit"
            : context.Method.ReturnType.Name != "Task" ? "the answer is read after the call; limit that with the CancellationToken"
            : null;
        if (problem is not null)
        {
            context.Report(ClientProblemIds.InvalidTimeout, verb.Mark.Place(context.Method), context.Method.Name, problem);
        }

        return seconds;
    }
}
