using Microsoft.CodeAnalysis;
using SdkKit.SourceGenerator.Parsing.Fields;

namespace SdkKit.SourceGenerator.Parsing.Parameters;

/// <summary>A parameter on its way to a place in the request.</summary>
internal sealed class ParameterContext
{
    public ParameterContext(IParameterSymbol parameter, MethodContext method)
    {
        (Parameter, Method) = (parameter, method);
        foreach (var attribute in parameter.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && type.IsOfSdkKit())
            {
                Marks.Add(type.Name, attribute);
            }
        }
    }

    public IParameterSymbol Parameter { get; }

    public MethodContext Method { get; }

    public ITypeSymbol Type => Parameter.Type;

    /// <summary>The parameter as C# names it.</summary>
    public string Name => Identifiers.Escape(Parameter.Name);

    public Argument Argument => new(Type, Name, IsParameter: true);

    public AttributeData? PathAttribute => Mark("PathAttribute");

    public AttributeData? QueryAttribute => Mark("QueryAttribute");

    public AttributeData? HeaderAttribute => Mark("HeaderAttribute");

    public AttributeData? BodyAttribute => Mark("BodyAttribute");

    public AttributeData? FormAttribute => Mark("FormAttribute");

    public AttributeData? MultipartAttribute => Mark("MultipartAttribute");

    public bool IsUnmarked => Marks.Count == 0;

    /// <summary>The members that placeholders of the route have taken: <c>request.Id</c>.</summary>
    public HashSet<string> TakenMembers { get; } = new(StringComparer.Ordinal);

    private Dictionary<string, AttributeData> Marks { get; } = [];

    /// <summary>Reports why the parameter cannot be sent; it then has its place, as far as the binders are concerned.</summary>
    public bool Refuse(string id, string reason = "")
    {
        Method.Report(id, Parameter.Locations[0], Parameter.Name, reason);
        return true;
    }

    /// <summary>A type in a message.</summary>
    public string TypeText => Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private AttributeData? Mark(string name) => Marks.TryGetValue(name, out var attribute) ? attribute : null;
}
