using SdkKit.Http;

namespace SdkKit.Paging;

/// <summary>An accepted answer and its body, of which a beginning may have been looked at.</summary>
internal readonly record struct PageAnswer(ApiRequest Request, HttpResponseMessage Response, Stream Body);
