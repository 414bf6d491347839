using Microsoft.CodeAnalysis;
using SdkKit.SourceGenerator.Model;
using SdkKit.SourceGenerator.Parsing.Marks;

namespace SdkKit.SourceGenerator.Parsing.Fields;

/// <summary>Takes an object apart into the values of its properties, at compile time: what cannot be taken apart is refused, never sent as a type's name.</summary>
internal sealed class ObjectFlattener(MethodContext method, FieldSettings settings)
{
    private readonly FieldFactory _factory = new(method);
    private readonly List<FieldModel> _fields = [];
    private readonly Stack<ITypeSymbol> _outer = new();

    /// <summary>Where flattening stopped and why: <c>filter.Owner: it contains itself</c>.</summary>
    public string? Problem { get; private set; }

    /// <summary>The fields, or null when <see cref="Problem"/> says why there are none.</summary>
    public List<FieldModel>? TryFlatten(Argument argument, FieldNaming naming, ICollection<string> without)
    {
        Flatten(argument, naming, without);
        return Problem is null ? _fields : null;
    }

    private void Flatten(Argument argument, FieldNaming naming, ICollection<string> without)
    {
        var type = argument.MemberType;
        if (Properties.RefusalOf(type) is { } refusal)
        {
            Problem ??= $"{argument.Text} is {type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}, {refusal}";
            return;
        }

        if (_outer.Contains(type, SymbolEqualityComparer.Default))
        {
            Problem ??= $"{argument.Text} contains itself";
            return;
        }

        _outer.Push(type);
        foreach (var property in Properties.Of(type))
        {
            var member = argument.Member(property);
            if (!without.Contains(member.Text))
            {
                Add(member, property, naming, without);
            }
        }

        _outer.Pop();
    }

    private void Add(Argument member, IPropertySymbol property, FieldNaming naming, ICollection<string> without)
    {
        var own = FieldSettings.Of(MarkList.Of(property).Find("QueryAttribute"));
        own = own with { Collection = own.Collection ?? settings.Collection };
        var name = own.Name ?? Properties.WireName(property);
        if (_factory.TryMake(member, own, naming, name) is { } field)
        {
            _fields.Add(field);
        }
        else if (own.Format is not null && ValueType.TryScalar(member.Type) is not null)
        {
            Problem ??= $"{member.Text} has no format; remove it";
        }
        else if (ItemTypes.TryItem(member.Type) is not null)
        {
            Problem ??= $"{member.Text} is a list of what has no text form";
        }
        else
        {
            Flatten(member, (own.Delimiter is { } delimiter ? naming with { Delimiter = delimiter } : naming).Inside(name), without);
        }
    }
}
