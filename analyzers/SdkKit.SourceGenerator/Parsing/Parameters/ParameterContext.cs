using Microsoft.CodeAnalysis;
using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Parsing.Parameters;

/// <summary>A parameter on its way to a place in the request.</summary>
internal sealed class ParameterContext(IParameterSymbol parameter, MethodContext method)
{
    public IParameterSymbol Parameter => parameter;

    public MethodContext Method => method;

    public ITypeSymbol Type => parameter.Type;

    public AttributeData? PathAttribute { get; } = parameter.Attribute("PathAttribute");

    public AttributeData? QueryAttribute { get; } = parameter.Attribute("QueryAttribute");

    public AttributeData? HeaderAttribute { get; } = parameter.Attribute("HeaderAttribute");

    public bool IsBody { get; } = parameter.Attribute("BodyAttribute") is not null;

    public bool IsUnmarked => PathAttribute is null && QueryAttribute is null && HeaderAttribute is null && !IsBody;

    public ParameterModel Unbound => new()
    {
        Name = Identifiers.Escape(parameter.Name),
        Type = Type.Display(),
        Modifier = ParameterText.Modifier(parameter),
        Default = ParameterText.Default(parameter),
        Binding = ParameterBinding.None,
    };

    public ParameterModel Bind(ParameterBinding binding, ValueType value, string wireName)
    {
        if (value.Shape == ValueShape.Enum)
        {
            method.Client.UseEnum(value.Type);
        }

        return Unbound with
        {
            Binding = binding,
            WireName = wireName,
            Shape = value.Shape,
            IsCollection = value.IsCollection,
            IsNullable = value.IsNullable,
            HasNullItems = value.HasNullItems,
        };
    }

    public ParameterModel Refuse(string id, string reason = "")
    {
        method.Report(id, parameter.Locations[0], parameter.Name, reason);
        return Unbound;
    }
}
