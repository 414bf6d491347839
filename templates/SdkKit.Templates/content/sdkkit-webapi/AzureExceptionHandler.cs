#if (azureIdentity)
using Azure.Identity;
#endif
using Microsoft.AspNetCore.Diagnostics;
using SdkKit;

namespace SdkKitTemplate.RootNamespace;

/// <summary>What Azure refused is a bad gateway to the caller, who learns the status and code and nothing of the request.</summary>
internal sealed class AzureExceptionHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        string? detail = exception switch
        {
            AzureApiException refusal => $"Azure answered {refusal.Status} {refusal.ErrorCode}.",
            SdkKitConfigurationException => exception.Message,
#if (azureIdentity)
            AuthenticationFailedException => "The program cannot sign in to Azure.",
#endif
            HttpRequestException => "Azure cannot be reached.",
            _ => null,
        };
        if (detail is null)
        {
            return ValueTask.FromResult(false);
        }

        httpContext.Response.StatusCode = exception is SdkKitConfigurationException ? StatusCodes.Status500InternalServerError : StatusCodes.Status502BadGateway;
        return problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = { Detail = detail } });
    }
}
