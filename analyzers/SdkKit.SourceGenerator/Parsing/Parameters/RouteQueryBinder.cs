using SdkKit.SourceGenerator.Parsing.Fields;

namespace SdkKit.SourceGenerator.Parsing.Parameters;

/// <summary>A parameter named in the query of the route: <c>?$filter={filter}</c>.</summary>
internal static class RouteQueryBinder
{
    private static readonly FieldNaming AsWritten = new(IsEncoded: false, Prefix: "", Delimiter: "");

    public static bool TryBind(ParameterContext parameter)
    {
        if (!(parameter.IsUnmarked || parameter.QueryMark is not null)
            || parameter.Method.TakeQueryName(parameter.QueryMark?.Text(0) ?? parameter.Parameter.Name) is not { } wireName)
        {
            return false;
        }

        var settings = FieldSettings.Of(parameter.QueryMark) with { Name = wireName };
        if (new FieldFactory(parameter.Method).TryMake(parameter.Argument, settings, AsWritten, wireName) is not { Kind: not Model.FieldKind.Map } field)
        {
            return parameter.Refuse(ClientProblemIds.UnbindableParameter, $"{parameter.TypeText} has no text form for {wireName}; pass a value or a list of values");
        }

        parameter.Method.Query.Add(field);
        return true;
    }
}
