namespace SdkKit.Http;

/// <summary>Whether a body can be sent a second time.</summary>
internal static class RequestContents
{
    public static bool IsReplayable(HttpContent? content) => content is null or ByteArrayContent or ReadOnlyMemoryContent;
}
