using Microsoft.CodeAnalysis;
using SdkKit.SourceGenerator.Parsing.Fields;
using SdkKit.SourceGenerator.Parsing.Marks;

namespace SdkKit.SourceGenerator.Parsing.Parameters;

/// <summary>A parameter on its way to a place in the request.</summary>
internal sealed class ParameterContext
{
    public ParameterContext(IParameterSymbol parameter, MethodContext method) => (Parameter, Method, Marks) = (parameter, method, method.MarksOf(parameter));

    public IParameterSymbol Parameter { get; }

    public MethodContext Method { get; }

    public ITypeSymbol Type => Parameter.Type;

    /// <summary>The parameter as C# names it.</summary>
    public string Name => Identifiers.Escape(Parameter.Name);

    public Argument Argument => new(Type, Name, IsParameter: true);

    public Mark? PathMark => Marks.Find("PathAttribute");

    public Mark? QueryMark => Marks.Find("QueryAttribute");

    public Mark? HeaderMark => Marks.Find("HeaderAttribute");

    public Mark? BodyMark => Marks.Find("BodyAttribute");

    public Mark? FormMark => Marks.Find("FormAttribute");

    public Mark? MultipartMark => Marks.Find("MultipartAttribute");

    public bool IsUnmarked => Marks.All.Count == 0;

    /// <summary>The members that placeholders of the route have taken: <c>request.Id</c>.</summary>
    public HashSet<string> TakenMembers { get; } = new(StringComparer.Ordinal);

    private MarkList Marks { get; }

    /// <summary>Reports why the parameter cannot be sent; it then has its place, as far as the binders are concerned.</summary>
    public bool Refuse(string id, string reason = "")
    {
        Method.Report(id, Parameter.Locations[0], Parameter.Name, reason);
        return true;
    }

    /// <summary>A type in a message.</summary>
    public string TypeText => Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
