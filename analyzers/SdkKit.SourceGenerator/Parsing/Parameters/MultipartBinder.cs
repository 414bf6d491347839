using Microsoft.CodeAnalysis;
using SdkKit.SourceGenerator.Model;
using SdkKit.SourceGenerator.Parsing.Fields;
using SdkKit.SourceGenerator.Parsing.Marks;

namespace SdkKit.SourceGenerator.Parsing.Parameters;

/// <summary>Parameters marked [Multipart], and the unmarked ones of a method so marked: each is a part of one body.</summary>
internal static class MultipartBinder
{
    private static readonly FieldNaming Naming = new(IsEncoded: false, Prefix: "", Delimiter: ".");

    public static bool TryBind(ParameterContext parameter)
    {
        if (parameter.MultipartMark is null && !(parameter.IsUnmarked && parameter.Method.IsMultipart))
        {
            return false;
        }

        if (BodyBinder.TakeBody(parameter, BodyKind.Multipart) is not null)
        {
            var settings = FieldSettings.Of(parameter.MultipartMark);
            if (Part(parameter, settings, settings.Name ?? parameter.Parameter.Name) is { } part)
            {
                parameter.Method.BodyFields.Add(part);
            }
        }

        return true;
    }

    private static FieldModel? Part(ParameterContext parameter, FieldSettings settings, string name)
    {
        var type = parameter.Type;
        if (type.IsOrDerives("System.Net.Http", "HttpContent") || type.IsSdkKitType("FilePart"))
        {
            return Content(parameter, name, parameter.Name);
        }

        if (type.SpecialType != SpecialType.System_String && BodyTypes.IsRaw(type))
        {
            return Content(parameter, name, $"{parameter.Name}{Arguments(parameter.MultipartMark)}");
        }

        if (new FieldFactory(parameter.Method).TryMake(parameter.Argument, settings, Naming, name) is { Kind: not FieldKind.Map } field)
        {
            return field;
        }

        if (ItemTypes.TryItem(type) is { } item && (item.IsSdkKitType("FilePart") || item.IsOrDerives("System.IO", "Stream")))
        {
            return Content(parameter, name, parameter.Method.Names.Item) with { Kind = FieldKind.Repeated, Source = parameter.Argument.Source };
        }

        return parameter.Method.TryJsonField(type, parameter.Parameter.Locations[0]) is { } json
            ? Content(parameter, name, (parameter.Argument.IsNullable ? $"{parameter.Name} is null ? null : " : "") + $"{json}.Content({parameter.Name})")
            : null;
    }

    private static FieldModel Content(ParameterContext parameter, string name, string expression) => new()
    {
        Kind = FieldKind.Content,
        Name = name,
        Argument = parameter.Name,
        Value = new ValueModel(expression, ValueShape.Text),
    };

    private static string Arguments(Mark? mark)
    {
        var text = "";
        foreach (var (argument, name) in new[] { ("FileName", "fileName"), ("ContentType", "contentType") })
        {
            if (mark?.Text(argument) is { } value)
            {
                text += $", {name}: {Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(value, quote: true)}";
            }
        }

        return text;
    }
}
