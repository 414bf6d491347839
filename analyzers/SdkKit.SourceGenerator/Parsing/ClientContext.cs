using Microsoft.CodeAnalysis;
using SdkKit.Manifest;
using SdkKit.SourceGenerator.Model;
using SdkKit.SourceGenerator.Parsing.Marks;

namespace SdkKit.SourceGenerator.Parsing;

/// <summary>What the methods of one interface share while it is parsed.</summary>
/// <param name="type">The interface.</param>
/// <param name="attribute">What makes it a client.</param>
/// <param name="scope">What its marks can be read by without binding them.</param>
internal sealed class ClientContext(INamedTypeSymbol type, AttributeData attribute, MarkScope? scope)
{
    private readonly List<JsonTypeModel> _jsonTypes = [];
    private readonly Dictionary<string, EnumModel> _enums = [];
    private readonly List<ClientProblem> _problems = [];
    private readonly List<(ITypeSymbol Type, Location Location)> _jsonUses = [];
    private readonly Dictionary<ITypeSymbol, string> _displays = new(SymbolEqualityComparer.IncludeNullability);

    public INamedTypeSymbol Type => type;

    /// <summary>The marks of the interface itself.</summary>
    public MarkList Marks { get; } = MarkList.Of(type);

    public MarkScope? Scope => scope;

    /// <summary>Where a role without a scope of its own is assigned.</summary>
    public string RoleScope { get; } = attribute.Text("Scope") ?? RoleReader.DefaultScope;

    public string? ApiVersion { get; } = attribute.Text("ApiVersion");

    public INamedTypeSymbol? JsonContext { get; } = attribute.Named("JsonContext")?.Value as INamedTypeSymbol;

    public IReadOnlyList<JsonTypeModel> JsonTypes => _jsonTypes;

    public IEnumerable<EnumModel> Enums => _enums.Values;

    public IReadOnlyList<ClientProblem> Problems => _problems;

    /// <summary>Every type that crosses the wire as JSON, and where the interface says so.</summary>
    public IReadOnlyList<(ITypeSymbol Type, Location Location)> JsonUses => _jsonUses;

    /// <summary>Notes a problem; one of the interface itself is met with each of its methods and noted once.</summary>
    public void Report(string id, Location location, params string[] arguments)
    {
        if (!_problems.Any(one => one.Id == id && one.Location.Equals(location) && Enumerable.SequenceEqual(one.Arguments, arguments)))
        {
            _problems.Add(new ClientProblem(id, location, arguments));
        }
    }

    /// <summary>The type as written in the generated code; a client has few types and many uses of each.</summary>
    public string Display(ITypeSymbol shown)
    {
        if (!_displays.TryGetValue(shown, out var text))
        {
            _displays.Add(shown, text = shown.Display());
        }

        return text;
    }

    /// <summary>The C# that gives the type's JSON contract: one field for each type, named after it.</summary>
    public string JsonField(ITypeSymbol json, Location location)
    {
        var display = Display(json.WithNullableAnnotation(NullableAnnotation.None));
        if (TypeParameters.AreIn(json, of: TypeParameterKind.Method))
        {
            return $"new global::SdkKit.Http.JsonType<{display}>({Display(JsonContext!)}.Default)";
        }

        if (!TypeParameters.AreIn(json, of: TypeParameterKind.Type))
        {
            _jsonUses.Add((json, location));
        }

        if (_jsonTypes.FirstOrDefault(one => one.Type == display) is { } known)
        {
            return known.Field;
        }

        var name = NameOf(json) + "Json";
        for (var number = 2; _jsonTypes.Any(one => one.Field == name); number++)
        {
            name = $"{NameOf(json)}{number}Json";
        }

        _jsonTypes.Add(new JsonTypeModel(name, display));
        return name;
    }

    public void UseEnum(ITypeSymbol used, bool mayBeNull)
    {
        var display = Display(used);
        if (!_enums.TryGetValue(display, out var known))
        {
            _enums.Add(display, new EnumModel(display, mayBeNull, EnumNames.Of(used).ToEquatableList()));
        }
        else if (mayBeNull && !known.MayBeNull)
        {
            _enums[display] = known with { MayBeNull = true };
        }
    }

    private static string NameOf(ITypeSymbol named) => named switch
    {
        IArrayTypeSymbol array => NameOf(array.ElementType) + "Array",
        INamedTypeSymbol { TypeArguments.Length: > 0 } generic => generic.Name + "Of" + string.Concat(generic.TypeArguments.Select(NameOf)),
        _ => named.Name,
    };
}
