using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using SdkKit.Errors;

namespace SdkKit.Credentials;

/// <summary>Asks a build service for the token that says which job is running.</summary>
internal sealed class OidcRequest(CredentialHttp http, string service, HttpMethod method, Uri target, string token, string property)
{
    public static Uri Address(Setting variable, string advice) =>
        Uri.TryCreate(variable.Required(advice), UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length is 0
            ? address
            : throw variable.Wrong("it is no https address, so the job's token was not sent there; leave it as the build service sets it.");

    public async Task<string> SendAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(method, target);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            if (method == HttpMethod.Post)
            {
                request.Content = new StringContent("", Encoding.UTF8, "application/json");
                // Otherwise a wrong token is answered with a redirect to a page for people.
                request.Headers.TryAddWithoutValidation("X-TFS-FedAuthRedirect", "Suppress");
            }

            using var response = await http.GetHttpClient().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            var body = await ErrorBody.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? Read(body) : throw Refused((int)response.StatusCode, ErrorParser.TryParse(body));
        }
        catch (HttpRequestException exception)
        {
            throw AuthorityRefusal.Unreachable(ErrorText.OneLine(exception.Message), service);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw AuthorityRefusal.Unreachable("no answer in time", service);
        }
    }

    private string Read(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty(property, out var value)
                && value.ValueKind is JsonValueKind.String && value.GetString() is { Length: > 0 } text)
            {
                return text;
            }
        }
        catch (JsonException)
        {
            // Told below, without the body: it may hold half a token.
        }

        throw new AzureApiException(200, $"No token: {service} answered without '{property}'.", null, null);
    }

    private AzureApiException Refused(int status, AzureError? error) =>
        new(status, $"No token: {service} answered {status}{(error?.Message is { } sentence ? $": {sentence}" : "")}; let the job have permission to get an identity token.", error, error?.RequestId);
}
