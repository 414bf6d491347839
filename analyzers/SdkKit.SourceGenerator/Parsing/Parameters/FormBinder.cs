using SdkKit.SourceGenerator.Model;
using SdkKit.SourceGenerator.Parsing.Fields;

namespace SdkKit.SourceGenerator.Parsing.Parameters;

/// <summary>Parameters marked [Form]: values by their names, objects by their properties, dictionaries by their keys; all of them are one form.</summary>
internal static class FormBinder
{
    public static bool TryBind(ParameterContext parameter)
    {
        if (parameter.FormMark is not { } mark)
        {
            return false;
        }

        if (BodyBinder.TakeBody(parameter, BodyKind.Form) is null)
        {
            return true;
        }

        var settings = FieldSettings.Of(mark);
        if (new FieldFactory(parameter.Method).TryMake(parameter.Argument, settings, QueryBinder.Naming(settings), settings.Name ?? parameter.Parameter.Name) is { } field)
        {
            parameter.Method.BodyFields.Add(field);
            return true;
        }

        return QueryObjectBinder.AddMembers(parameter, settings, parameter.Method.BodyFields);
    }
}
