namespace SdkKit.SourceGenerator.Model;

internal enum ParameterBinding
{
    None,
    Cancellation,
    Path,
    Query,
    Header,
    JsonBody,
    RawBody,

    /// <summary>A version of the resource, as <c>If-Match</c> or the like.</summary>
    Condition,

    /// <summary>Who is told how much has arrived.</summary>
    Progress,
}
