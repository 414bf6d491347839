using Microsoft.CodeAnalysis;
using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Parsing;

/// <summary>One method while its parameters and result find their places.</summary>
internal sealed class MethodContext(IMethodSymbol method, ClientContext client, string verb, RouteTemplate route)
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _conditions = new(StringComparer.OrdinalIgnoreCase);
    private bool _hasProgress;

    public IMethodSymbol Method => method;

    public ClientContext Client => client;

    public string Verb => verb;

    public bool HasBody { get; set; }

    public bool HasCancellation { get; set; }

    public string? BodyJson { get; set; }

    /// <summary>The first problem that makes this method a stub.</summary>
    public string? StubReason { get; private set; }

    public IEnumerable<string> UnmatchedPlaceholders => route.Placeholders.Where(name => !_taken.Contains(name));

    public void Report(string id, Location location, params string[] arguments)
    {
        StubReason ??= id;
        client.Report(id, location, arguments);
    }

    public bool TryTakeCondition(string header) => _conditions.Add(header);

    public bool TryTakeProgress() => !_hasProgress && (_hasProgress = true);

    public RoutePart? TakePathPart(string name) =>
        route.Parts.FirstOrDefault(part => part.Kind != RoutePartKind.Literal && IsNamed(part.Text, name)) is { } part && _taken.Add(part.Text) ? part : null;

    public string? TakeQueryName(string name) =>
        route.Query.FirstOrDefault(one => RouteTemplate.IsPlaceholder(one.Value) && IsNamed(RouteTemplate.NameOf(one.Value), name)) is { } pair && _taken.Add(name)
            ? pair.Name
            : null;

    public string? TryJsonField(ITypeSymbol type, Location location)
    {
        if (client.JsonContext is not null)
        {
            return client.JsonField(type, location);
        }

        Report(ClientProblemIds.MissingJsonContext, location, type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), client.Type.Name);
        return null;
    }

    private static bool IsNamed(string placeholder, string name) => string.Equals(placeholder, name, StringComparison.OrdinalIgnoreCase);
}
