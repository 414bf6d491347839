using SdkKit.SourceGenerator.Model;
using SdkKit.SourceGenerator.Parsing.Concurrency;
using SdkKit.SourceGenerator.Parsing.Streaming;

namespace SdkKit.SourceGenerator.Parsing.Parameters;

/// <summary>The places that a parameter can take, in the order in which they are tried; a new binding is a file and a line here.</summary>
internal static class ParameterBinders
{
    private static readonly Func<ParameterContext, ParameterModel?>[] InOrder =
    [
        ByReferenceBinder.TryRefuse,
        CancellationBinder.TryBind,
        ConditionBinder.TryBind,
        ProgressBinder.TryBind,
        HeaderBinder.TryBind,
        PathBinder.TryBind,
        RouteQueryBinder.TryBind,
        QueryBinder.TryBind,
        BodyBinder.TryBind,
    ];

    public static ParameterModel Bind(ParameterContext parameter)
    {
        foreach (var tryBind in InOrder)
        {
            if (tryBind(parameter) is { } bound)
            {
                return bound;
            }
        }

        return parameter.Refuse(ClientProblemIds.UnbindableParameter, $"{parameter.Type.ToDisplayString()} has no text form; mark it [Body], or pass its parts");
    }
}
