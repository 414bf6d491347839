using Azure;

namespace SdkKit.Provisioning;

internal static class ArmErrors
{
    public static ServiceRefusal Refusal(Response response, RequiredRight right, string service = "Azure Resource Manager")
    {
        using (response)
        {
            var failure = new RequestFailedException(response);
            return new(service, failure.Status, failure.ErrorCode, FirstLine(failure.Message), failure)
            {
                RequestId = response.Headers.TryGetValue("x-ms-request-id", out var id) ? id : null,
                Right = right,
            };
        }
    }

    // The SDK's message goes on with status, content and headers.
    private static string FirstLine(string message) => message.Split('\n', 2)[0].TrimEnd('\r', ' ');
}
