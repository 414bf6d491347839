using System.Globalization;
using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Emitting.Paging;

/// <summary>Prints how a list is handed out.</summary>
internal static class PagingEmitter
{
    private const string TypeName = "global::SdkKit.Http.SequenceFormat";

    public static string Format(ResultModel result)
    {
        if (result.IsJsonLines)
        {
            return $"{TypeName}.JsonLines";
        }

        if (result.Paging is not { } paging)
        {
            return $"{TypeName}.Default";
        }

        var members = paging.Texts.Select(text => $"{text.Name} = {Code.Literal(text.Value)}").Prepend("IsPaged = true");
        if (paging.MaxPages is { } pages)
        {
            members = members.Append($"MaxPages = {pages.ToString(CultureInfo.InvariantCulture)}");
        }

        return $"new {TypeName} {{ {string.Join(", ", members)} }}";
    }
}
