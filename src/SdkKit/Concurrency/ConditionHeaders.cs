using System.Globalization;
using Azure;

namespace SdkKit.Http;

/// <summary>Adds the conditions under which a service is to act on a request; generated clients call it.</summary>
public static class ConditionHeaders
{
    /// <summary>Adds a condition on the resource's version; none when there is no tag.</summary>
    /// <param name="request">The request.</param>
    /// <param name="name"><c>If-Match</c> or <c>If-None-Match</c>.</param>
    /// <param name="tag">The version, <see cref="ETag.All"/>, or null.</param>
    public static void Add(HttpRequestMessage request, string name, ETag? tag)
    {
        if (tag is { } present && present != default)
        {
            RequestHeaders.Add(request, name, present.ToString("H"));
        }
    }

    /// <summary>Adds the conditions that are set.</summary>
    /// <param name="request">The request.</param>
    /// <param name="conditions">Conditions on version and, as <see cref="RequestConditions"/>, on time; or null.</param>
    public static void Add(HttpRequestMessage request, MatchConditions? conditions)
    {
        Add(request, "If-Match", conditions?.IfMatch);
        Add(request, "If-None-Match", conditions?.IfNoneMatch);
        if (conditions is RequestConditions times)
        {
            AddTime(request, "If-Modified-Since", times.IfModifiedSince);
            AddTime(request, "If-Unmodified-Since", times.IfUnmodifiedSince);
        }
    }

    private static void AddTime(HttpRequestMessage request, string name, DateTimeOffset? time) =>
        RequestHeaders.Add(request, name, time?.UtcDateTime.ToString("R", CultureInfo.InvariantCulture));
}
