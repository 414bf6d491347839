using System.Text;
using Microsoft.AspNetCore.Http;

namespace SdkKit.Emulator.Entra;

/// <summary>A token request after its form was read; nothing in it is verified yet.</summary>
internal sealed record TokenRequest
{
    public required IFormCollection Form { get; init; }

    public string? BasicUser { get; private init; }

    public string? BasicPassword { get; private init; }

    public string? ClientId => this["client_id"] ?? BasicUser;

    public string? this[string parameter] => Form[parameter] is { Count: > 0 } values && !string.IsNullOrEmpty(values[0]) ? values[0] : null;

    public static async Task<TokenRequest> ReadAsync(HttpRequest request)
    {
        var form = request.HasFormContentType ? await request.ReadFormAsync(request.HttpContext.RequestAborted).ConfigureAwait(false) : FormCollection.Empty;
        string? authorization = request.Headers.Authorization;
        return authorization?.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase) == true
            ? WithBasic(form, authorization["Basic ".Length..].Trim())
            : new TokenRequest { Form = form };
    }

    // RFC 6749 2.3.1: identifier and secret are form-encoded before they are joined.
    private static TokenRequest WithBasic(IFormCollection form, string encoded)
    {
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var length)
            || Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is not [var user, var password])
        {
            throw EntraErrors.MalformedBasic();
        }

        return new TokenRequest { Form = form, BasicUser = Decode(user), BasicPassword = Decode(password) };
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
