using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace SdkKit.Emulator.Http;

/// <summary>The identifiers and the time that services repeat in headers and error bodies.</summary>
internal sealed record RequestIdentity(Guid RequestId, string ClientRequestId, DateTimeOffset Time)
{
    public static RequestIdentity Of(HttpContext context)
    {
        if (context.Features.Get<RequestIdentity>() is not { } identity)
        {
            var requestId = Guid.NewGuid();
            string? given = context.Request.Headers["client-request-id"];
            given ??= context.Request.Headers["x-ms-client-request-id"];
            var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
            identity = new RequestIdentity(requestId, string.IsNullOrEmpty(given) ? requestId.ToString() : given, now);
            context.Features.Set(identity);
        }

        return identity;
    }
}
