using SdkKit.SourceGenerator.Parsing.Concurrency;
using SdkKit.SourceGenerator.Parsing.Streaming;

namespace SdkKit.SourceGenerator.Parsing.Parameters;

/// <summary>The places that a parameter can take, in the order in which they are tried; a new binding is a file and a line here.</summary>
internal static class ParameterBinders
{
    private static readonly Func<ParameterContext, bool>[] InOrder =
    [
        ByReferenceBinder.TryRefuse,
        CancellationBinder.TryBind,
        ConditionBinder.TryBind,
        ProgressBinder.TryBind,
        HeaderBinder.TryBind,
        PathBinder.TryBind,
        RouteQueryBinder.TryBind,
        FormBinder.TryBind,
        MultipartBinder.TryBind,
        QueryBinder.TryBind,
        BodyBinder.TryBind,
        QueryObjectBinder.TryBind,
    ];

    public static void Bind(ParameterContext parameter)
    {
        foreach (var tryBind in InOrder)
        {
            if (tryBind(parameter))
            {
                return;
            }
        }
    }
}
