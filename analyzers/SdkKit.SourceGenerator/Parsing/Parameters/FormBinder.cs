using SdkKit.SourceGenerator.Model;
using SdkKit.SourceGenerator.Parsing.Fields;

namespace SdkKit.SourceGenerator.Parsing.Parameters;

/// <summary>Parameters marked [Form]: values by their names, objects by their properties, dictionaries by their keys; all of them are one form.</summary>
internal static class FormBinder
{
    public static bool TryBind(ParameterContext parameter)
    {
        if (parameter.FormAttribute is not { } attribute)
        {
            return false;
        }

        if (BodyBinder.TakeBody(parameter, BodyKind.Form) is null)
        {
            return true;
        }

        var settings = FieldSettings.Of(attribute);
        var naming = QueryBinder.Naming(settings);
        if (new FieldFactory(parameter.Method).TryMake(parameter.Argument, settings, naming, settings.Name ?? parameter.Parameter.Name) is { } field)
        {
            parameter.Method.BodyFields.Add(field);
            return true;
        }

        var flattener = new ObjectFlattener(parameter.Method, settings);
        if (flattener.TryFlatten(parameter.Argument, settings.Name is { } name ? naming.Inside(name) : naming, parameter.TakenMembers) is not { } fields)
        {
            return parameter.Refuse(ClientProblemIds.UnflattenableType, flattener.Problem!);
        }

        parameter.Method.BodyFields.AddRange(fields);
        return true;
    }
}
