namespace SdkKit.SourceGenerator.Model;

internal enum RoutePartKind
{
    Literal,
    Segment,
    Segments,
}
