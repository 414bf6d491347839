using Microsoft.CodeAnalysis;
using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Parsing.Fields;

/// <summary>Makes a field of a value, a list of values or a dictionary of both.</summary>
internal sealed class FieldFactory(MethodContext method)
{
    private const string KeyValuePair = "KeyValuePair`2";

    // In the order of SdkKit.CollectionFormat.
    private static readonly (FieldKind Kind, string Delimiter)[] Collections =
    [
        (FieldKind.Repeated, ""), (FieldKind.Joined, ","), (FieldKind.Joined, "%20"), (FieldKind.Joined, "%09"), (FieldKind.Joined, "%7C"), (FieldKind.Indexed, ""),
    ];

    /// <summary>The field, or null when the type is none of the three, or its values do not have the format.</summary>
    public FieldModel? TryMake(Argument argument, FieldSettings settings, FieldNaming naming, string name)
    {
        if (ValueType.TryScalar(argument.Type, settings.Format) is { } scalar)
        {
            return new FieldModel
            {
                Kind = FieldKind.Value,
                Name = naming.Of(name),
                Argument = argument.Text,
                Value = Value(scalar, argument.Expression, argument.IsNullable, settings),
            };
        }

        // The keys of a whole argument stand alone unless its author gives them a name to stand behind.
        var mapName = settings.Name is null && argument.IsParameter ? null : name;
        return TryList(argument, settings, naming.Of(name)) ?? TryMap(argument, settings, naming, mapName);
    }

    public ValueModel Value(ValueType type, string expression, bool isNullable, FieldSettings settings)
    {
        if (type.Shape == ValueShape.Enum && settings.Format is null)
        {
            method.Client.UseEnum(type.Type, isNullable || type.IsNullable);
        }

        return new ValueModel(expression, type.Shape, settings.Format);
    }

    public FieldModel? TryList(Argument argument, FieldSettings settings, string name)
    {
        if (ValueType.TryCollection(argument.Type, settings.Format) is not { } item)
        {
            return null;
        }

        var (kind, delimiter) = Collections[settings.Collection is { } format and >= 0 && format < Collections.Length ? format : 0];
        return new FieldModel
        {
            Kind = kind,
            Name = name,
            Argument = argument.Text,
            Value = Value(item, method.Names.Item, isNullable: false, settings),
            Source = argument.Source,
            Delimiter = delimiter,
        };
    }

    public FieldModel? TryMap(Argument argument, FieldSettings settings, FieldNaming naming, string? name)
    {
        if (ItemTypes.TryItem(argument.Type) is not INamedTypeSymbol { MetadataName: KeyValuePair, TypeArguments: [var key, var value] }
            || ValueType.TryScalar(key) is not { IsNullable: false } keyType)
        {
            return null;
        }

        var (before, after) = naming.AroundKey(name);
        var pairValue = new Argument(value, method.Names.Pair + ".Value", IsParameter: false);
        var scalar = ValueType.TryScalar(value, settings.Format);
        var list = scalar is null ? TryList(pairValue, settings, "") : null;
        return scalar is null && list is null
            ? null
            : new FieldModel
            {
                Kind = FieldKind.Map,
                Name = before,
                AfterKey = after,
                Argument = argument.Text,
                Key = Value(keyType, method.Names.Pair + ".Key", isNullable: false, FieldSettings.None),
                Value = scalar is not null ? Value(scalar, pairValue.Expression, isNullable: false, settings) : list!.Value,
                Item = list,
                Source = argument.Source,
            };
    }
}
