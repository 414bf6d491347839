using Microsoft.AspNetCore.Http;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.Transcripts;

namespace SdkKit.Emulator.Tokens;

/// <summary>Finds the caller of a request; each service says a failure in its own words.</summary>
internal sealed class Authenticator(TokenValidator validator)
{
    public async Task<Caller> RequireAsync(HttpContext context, IReadOnlyCollection<string> audiences, Func<TokenVerdict, ServiceException> failure)
    {
        // Only the emulator itself can say who makes an inner request.
        if (context.Features.Get<Caller>() is { } known)
        {
            RequestFacts.Of(context).Principal = known.AppId;
            return known;
        }

        var verdict = await validator.ValidateAsync(context.Request.Headers.Authorization, audiences).ConfigureAwait(false);
        if (verdict.Caller is null)
        {
            throw failure(verdict);
        }

        RequestFacts.Of(context).Principal = verdict.Caller.AppId;
        return verdict.Caller;
    }
}
