using System.Globalization;
using System.Text.Json.Nodes;
using SdkKit.Emulator.Http;

namespace SdkKit.Emulator.Entra;

/// <summary>An error of the token service. Clients branch on <paramref name="error"/>, people on the AADSTS number.</summary>
internal sealed class EntraException(int status, string error, int code, string text) : ServiceException(status, text)
{
    public override JsonObject ToBody(RequestIdentity request)
    {
        var time = request.Time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return new JsonObject
        {
            ["error"] = error,
            ["error_description"] =
                $"AADSTS{code}: {Message} Trace ID: {request.RequestId} Correlation ID: {request.ClientRequestId} Timestamp: {time}",
            ["error_codes"] = new JsonArray(code),
            ["timestamp"] = time,
            ["trace_id"] = request.RequestId.ToString(),
            ["correlation_id"] = request.ClientRequestId,
            ["error_uri"] = $"https://login.microsoftonline.com/error?code={code}",
        };
    }
}
