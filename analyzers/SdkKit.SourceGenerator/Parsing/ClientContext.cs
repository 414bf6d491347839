using Microsoft.CodeAnalysis;
using SdkKit.Manifest;
using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Parsing;

/// <summary>What the methods of one interface share while it is parsed.</summary>
internal sealed class ClientContext(INamedTypeSymbol type, AttributeData attribute)
{
    private readonly List<JsonTypeModel> _jsonTypes = [];
    private readonly Dictionary<string, EnumModel> _enums = [];
    private readonly List<ClientProblem> _problems = [];
    private readonly List<(ITypeSymbol Type, Location Location)> _jsonUses = [];

    public INamedTypeSymbol Type => type;

    public AttributeData Attribute => attribute;

    public string? ApiVersion { get; } = attribute.Text("ApiVersion");

    public INamedTypeSymbol? JsonContext { get; } = attribute.Named("JsonContext")?.Value as INamedTypeSymbol;

    public IReadOnlyList<JsonTypeModel> JsonTypes => _jsonTypes;

    public IEnumerable<EnumModel> Enums => _enums.Values;

    public IReadOnlyList<ClientProblem> Problems => _problems;

    /// <summary>Every type that crosses the wire as JSON, and where the interface says so.</summary>
    public IReadOnlyList<(ITypeSymbol Type, Location Location)> JsonUses => _jsonUses;

    public void Report(string id, Location location, params string[] arguments) => _problems.Add(new ClientProblem(id, location, arguments));

    /// <summary>The field of the type's JSON contract; one field for each type, named after it.</summary>
    public string JsonField(ITypeSymbol type, Location location)
    {
        _jsonUses.Add((type, location));
        var display = type.WithNullableAnnotation(NullableAnnotation.None).Display();
        if (_jsonTypes.FirstOrDefault(one => one.Type == display) is { } known)
        {
            return known.Field;
        }

        var name = NameOf(type) + "Json";
        for (var number = 2; _jsonTypes.Any(one => one.Field == name); number++)
        {
            name = $"{NameOf(type)}{number}Json";
        }

        _jsonTypes.Add(new JsonTypeModel(name, display));
        return name;
    }

    public void UseEnum(ITypeSymbol type)
    {
        var display = type.Display();
        if (!_enums.ContainsKey(display))
        {
            _enums.Add(display, new EnumModel(display, EnumNames.Of(type).ToEquatableList()));
        }
    }

    private static string NameOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => NameOf(array.ElementType) + "Array",
        INamedTypeSymbol { TypeArguments.Length: > 0 } generic => generic.Name + "Of" + string.Concat(generic.TypeArguments.Select(NameOf)),
        _ => type.Name,
    };
}
