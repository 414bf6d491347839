using SdkKit.SourceGenerator.Parsing.Fields;

namespace SdkKit.SourceGenerator.Parsing.Parameters;

/// <summary>A parameter with a text form, or a list or dictionary of such; marked, or with no other place.</summary>
internal static class QueryBinder
{
    public static bool TryBind(ParameterContext parameter)
    {
        if (!parameter.IsUnmarked && parameter.QueryMark is null)
        {
            return false;
        }

        var settings = FieldSettings.Of(parameter.QueryMark);
        if (new FieldFactory(parameter.Method).TryMake(parameter.Argument, settings, Naming(settings), settings.Name ?? parameter.Parameter.Name) is { } field
            && !(field.Kind == Model.FieldKind.Map && parameter.IsUnmarked && parameter.Method.HasUsualBody))
        {
            parameter.Method.Query.Add(field);
            return true;
        }

        return settings.Format is not null
            && (ValueType.TryScalar(parameter.Type) ?? ValueType.TryCollection(parameter.Type)) is not null
            && parameter.Refuse(ClientProblemIds.UnbindableParameter, $"{parameter.TypeText} has no format; remove it");
    }

    public static FieldNaming Naming(FieldSettings settings) => new(IsEncoded: true, settings.Prefix ?? "", settings.Delimiter ?? ".");
}
