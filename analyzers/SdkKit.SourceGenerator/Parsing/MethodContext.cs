using Microsoft.CodeAnalysis;
using SdkKit.Manifest;
using SdkKit.SourceGenerator.Model;
using SdkKit.SourceGenerator.Parsing.Marks;

namespace SdkKit.SourceGenerator.Parsing;

/// <summary>One method while its parameters and result find their places.</summary>
internal sealed class MethodContext(IMethodSymbol method, MethodMarks marks, ClientContext client, string verb, RouteTemplate route)
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _conditions = new(StringComparer.OrdinalIgnoreCase);

    public IMethodSymbol Method => method;

    /// <summary>The marks of the method itself.</summary>
    public MarkList Marks => marks.Own;

    public ClientContext Client => client;

    /// <summary>The HTTP method as it is on the wire.</summary>
    public string Verb => verb;

    public RouteTemplate Route => route;

    public LocalNames Names { get; } = LocalNames.Beside(method.Parameters.Select(parameter => parameter.Name).ToList());

    /// <summary>Whether an unmarked parameter without a text form is the body, and not a set of query parameters.</summary>
    public bool HasUsualBody => verb is "POST" or "PUT" or "PATCH";

    /// <summary>Whether every parameter that has no other place is a part of the body.</summary>
    public bool IsMultipart { get; } = marks.Own.Find("MultipartAttribute") is not null;

    public Dictionary<string, ValueModel> Path { get; } = new(StringComparer.Ordinal);

    public List<FieldModel> Query { get; } = [];

    public List<FieldModel> Headers { get; } = [];

    /// <summary>The fields of a form or multipart body.</summary>
    public List<FieldModel> BodyFields { get; } = [];

    public BodyModel? Body { get; set; }

    /// <summary>Header, or nothing for all that the argument has, and argument.</summary>
    public List<NamedValue> Conditions { get; } = [];

    public string? Cancellation { get; set; }

    public string? Progress { get; set; }

    /// <summary>The first problem that makes this method a stub.</summary>
    public string? StubReason { get; private set; }

    public IEnumerable<string> UnmatchedPlaceholders => route.Placeholders.Where(name => !_taken.Contains(name));

    public MarkList MarksOf(IParameterSymbol parameter) => marks.Of(parameter);

    public void Report(string id, Location location, params string[] arguments)
    {
        StubReason ??= id;
        client.Report(id, location, arguments);
    }

    public bool TryTakeCondition(string header) => _conditions.Add(header);

    public RoutePart? TakePathPart(string name) =>
        route.Parts.FirstOrDefault(part => part.Kind != RoutePartKind.Literal && IsNamed(part.Text, name)) is { } part && _taken.Add(part.Text) ? part : null;

    /// <summary>The placeholders that name a member of the parameter: <c>{request.Id}</c>.</summary>
    public IEnumerable<RoutePart> MemberParts(string name) => route.Parts.Where(part =>
        part.Kind != RoutePartKind.Literal && part.Text.Length > name.Length && part.Text[name.Length] == '.' && part.Text.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    public void Take(RoutePart part) => _taken.Add(part.Text);

    public string? TakeQueryName(string name) =>
        route.Query.FirstOrDefault(one => RouteTemplate.IsPlaceholder(one.Value) && IsNamed(RouteTemplate.NameOf(one.Value), name)) is { } pair && _taken.Add(name)
            ? pair.Name
            : null;

    /// <summary>The arguments whose members are read without asking whether the argument is null: <c>request.Id</c>, and not <c>request?.Id</c>.</summary>
    public EquatableList<string> TakenApart()
    {
        // Nearly no argument has members that are sent.
        var members = Expressions().Where(one => one.IndexOf('.') > 0).ToList();
        return members.Count == 0 ? EquatableList<string>.Empty : method.Parameters.Where(parameter => parameter.Type.IsReferenceType)
            .Select(parameter => Identifiers.Escape(parameter.Name))
            .Where(name => members.Exists(one => one.Length > name.Length && one[name.Length] == '.' && one.StartsWith(name, StringComparison.Ordinal)))
            .ToEquatableList();
    }

    /// <summary>The C# that gives the type's JSON contract.</summary>
    public string? TryJsonField(ITypeSymbol type, Location location)
    {
        if (client.JsonContext is not null)
        {
            return client.JsonField(type, location);
        }

        Report(ClientProblemIds.MissingJsonContext, location, type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), client.Type.Name);
        return null;
    }

    /// <summary>The body with the fields that its parameters gave.</summary>
    public BodyModel? CompleteBody() => Body is { Kind: BodyKind.Form or BodyKind.Multipart } body ? body with { Fields = BodyFields.ToEquatableList() } : Body;

    private IEnumerable<string> Expressions()
    {
        foreach (var value in Path.Values)
        {
            yield return value.Expression;
        }

        foreach (var fields in new[] { Query, Headers, BodyFields })
        {
            foreach (var field in fields)
            {
                yield return field.Value.Expression;
                yield return field.Source;
            }
        }
    }

    private static bool IsNamed(string placeholder, string name) => string.Equals(placeholder, name, StringComparison.OrdinalIgnoreCase);
}
