using SdkKit.SourceGenerator.Parsing.Fields;

namespace SdkKit.SourceGenerator.Parsing.Parameters;

/// <summary>A parameter marked [Header("name")], or a dictionary of headers marked [Header].</summary>
internal static class HeaderBinder
{
    private static readonly FieldNaming Naming = new(IsEncoded: false, Prefix: "", Delimiter: "");

    public static bool TryBind(ParameterContext parameter)
    {
        if (parameter.HeaderMark is not { } mark)
        {
            return false;
        }

        var settings = FieldSettings.Of(mark);
        if (mark.Text(0) is not { } name)
        {
            return TryBindCollection(parameter, settings);
        }

        if (HeaderName.IsReserved(name))
        {
            return parameter.Refuse(ClientProblemIds.ReservedHeader, name);
        }

        if (HeaderName.Problem(name, "") is { } problem)
        {
            parameter.Method.Report(ClientProblemIds.InvalidHeader, mark.Place(parameter.Parameter), name, problem);
            return true;
        }

        if (new FieldFactory(parameter.Method).TryMake(parameter.Argument, settings, Naming, name) is not { Kind: not Model.FieldKind.Map } field)
        {
            return parameter.Refuse(ClientProblemIds.UnbindableParameter, $"{parameter.TypeText} has no text form for header {name}; pass a string");
        }

        parameter.Method.Headers.Add(field);
        return true;
    }

    private static bool TryBindCollection(ParameterContext parameter, FieldSettings settings)
    {
        if (new FieldFactory(parameter.Method).TryMap(parameter.Argument, settings, Naming, name: null) is not { Item: null, Key.Shape: Model.ValueShape.Text } field)
        {
            return parameter.Refuse(ClientProblemIds.UnbindableParameter, $"{parameter.TypeText} is no dictionary of headers; name the header: [Header(\"x-name\")]");
        }

        parameter.Method.Headers.Add(field);
        return true;
    }
}
