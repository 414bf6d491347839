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
}
