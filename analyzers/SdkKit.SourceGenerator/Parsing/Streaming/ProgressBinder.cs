using Microsoft.CodeAnalysis;
using SdkKit.SourceGenerator.Parsing.Parameters;
using SdkKit.SourceGenerator.Parsing.Results;

namespace SdkKit.SourceGenerator.Parsing.Streaming;

/// <summary>Who is told how much of a download has arrived.</summary>
internal static class ProgressBinder
{
    public static bool TryBind(ParameterContext parameter)
    {
        if (!parameter.IsUnmarked || !parameter.Type.Is("System", "IProgress`1"))
        {
            return false;
        }

        var value = ((INamedTypeSymbol)parameter.Type).TypeArguments[0];
        if (value.SpecialType != SpecialType.System_Int64 && !value.Is("SdkKit", "DownloadProgress"))
        {
            return parameter.Refuse(ClientProblemIds.UnbindableParameter, "progress is told in bytes; take IProgress<long> or IProgress<DownloadProgress>");
        }

        if (!StreamShapes.IsStream(parameter.Method.Method.ReturnType))
        {
            return parameter.Refuse(ClientProblemIds.UnbindableParameter, "progress is told while a stream is read; return Task<Stream>");
        }

        if (parameter.Method.Progress is not null)
        {
            return parameter.Refuse(ClientProblemIds.UnbindableParameter, "a method has one progress; remove this one");
        }

        parameter.Method.Progress = parameter.Name;
        return true;
    }
}
