using System.Globalization;
using Microsoft.AspNetCore.Http;
using SdkKit.Emulator.Http;

namespace SdkKit.Emulator.ResourceManager;

/// <summary>The headers of every Resource Manager answer.</summary>
internal static class ArmHeaders
{
    public static void Add(HttpContext context)
    {
        var request = RequestIdentity.Of(context);
        var headers = context.Response.Headers;
        headers.CacheControl = "no-cache";
        headers["x-ms-request-id"] = request.RequestId.ToString();
        headers["x-ms-correlation-request-id"] = request.RequestId.ToString();
        headers["x-ms-routing-request-id"] = $"EMULATOR:{request.Time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}:{request.RequestId}";
        if (string.Equals(context.Request.Headers["x-ms-return-client-request-id"], "true", StringComparison.OrdinalIgnoreCase))
        {
            headers["x-ms-client-request-id"] = request.ClientRequestId;
        }
    }
}
