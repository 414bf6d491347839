using SdkKit.Manifest;
using SdkKit.SourceGenerator.Model;
using SdkKit.SourceGenerator.Parsing.Marks;

namespace SdkKit.SourceGenerator.Parsing.Paging;

/// <summary>Reads <c>[Paged]</c> and <c>[JsonLines]</c>, and says where they contradict themselves or the method.</summary>
internal static class PagingReader
{
    private static readonly string[] Texts = ["Items", "NextLink", "Token", "TokenHeader", "SendAsQuery", "SendAsHeader"];

    public static ResultModel Read(MethodContext method, ResultModel result)
    {
        var paged = method.Marks.Find("PagedAttribute");
        var lines = method.Marks.Find("JsonLinesAttribute");
        if ((paged ?? lines) is not { } mark)
        {
            return result;
        }

        if (Contradiction(paged, lines, result) is { } problem)
        {
            method.Report(ClientProblemIds.UnusablePaging, mark.Place(method.Method), method.Method.Name, problem);
        }

        return result with { Paging = paged is null ? null : Describe(paged), IsJsonLines = lines is not null };
    }

    private static PagingModel Describe(Mark paged) => new(
        Texts.Where(name => paged.Text(name) is not null).Select(name => new NamedValue(name, paged.Text(name)!)).ToEquatableList(),
        paged.Value("MaxPages")?.Value as int?);

    private static string? Contradiction(Mark? paged, Mark? lines, ResultModel result)
    {
        if (paged is null)
        {
            return result.Shape != ResultShape.Items ? "lines of JSON are read as IAsyncEnumerable<T>; return that, or remove [JsonLines]" : null;
        }

        bool Has(string name) => paged.Text(name) is not null;
        return lines is not null ? "lines of JSON have no pages; remove [Paged] or [JsonLines]"
            : result.Shape is not (ResultShape.Items or ResultShape.Pageable or ResultShape.Pages) ? "only a list has pages; return IAsyncEnumerable<T> or AsyncPageable<T>"
            : Has("Token") && Has("TokenHeader") ? "the token stands in a property or in a header; set Token or TokenHeader"
            : Has("NextLink") && (Has("Token") || Has("TokenHeader")) ? "the next page is told by an address or by a token; set NextLink or Token"
            : Has("SendAsQuery") && Has("SendAsHeader") ? "the token goes back in the query or in a header; set SendAsQuery or SendAsHeader"
            : (Has("SendAsQuery") || Has("SendAsHeader")) && !Has("Token") && !Has("TokenHeader") ? "nothing says where the token is; set Token or TokenHeader, too"
            : paged.Text("SendAsHeader") is { } header && HeaderName.IsReserved(header) ? $"header {header} is set by the client itself; the token goes elsewhere"
            : Texts.Any(name => paged.Text(name) is "") ? "a name is empty"
            : paged.Value("MaxPages")?.Value is < 1 ? "MaxPages is at least 1"
            : null;
    }
}
