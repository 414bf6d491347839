using System.Text;
using System.Text.Json;

namespace SdkKit.Testing.Requests;

/// <summary>Whether a request is the one that was set up.</summary>
internal static class RequestMatch
{
    /// <summary>Same method of the interface, whatever its arguments.</summary>
    public static bool IsSameCall(FakeRequest expected, FakeRequest actual) =>
        expected.Method == actual.Method && expected.Address.Authority == actual.Address.Authority && expected.Route == actual.Route && actual.Route is not null;

    /// <summary>What differs, or null when nothing does.</summary>
    public static string? FirstDifference(FakeRequest expected, FakeRequest actual)
    {
        if (expected.Address.AbsoluteUri != actual.Address.AbsoluteUri)
        {
            return $"address {expected.Address.PathAndQuery}";
        }

        foreach (var (name, value) in expected.Headers)
        {
            if (!IsOfTransport(name) && (!actual.Headers.TryGetValue(name, out var other) || other != value))
            {
                return $"header {name}: {value}";
            }
        }

        return IsSameBody(expected, actual) ? null : $"body {expected.Text ?? "(none)"}";
    }

    // These differ from call to call, or with the handlers that a program adds.
    private static bool IsOfTransport(string name) =>
        name.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
        || name.Equals("traceparent", StringComparison.OrdinalIgnoreCase)
        || name.Equals("x-ms-client-request-id", StringComparison.OrdinalIgnoreCase);

    private static bool IsSameBody(FakeRequest expected, FakeRequest actual) =>
        WithoutBoundary(expected).AsSpan().SequenceEqual(WithoutBoundary(actual)) || IsSameJson(expected.Bytes, actual.Bytes);

    // The boundary between the parts of a form is drawn anew for every request.
    private static byte[] WithoutBoundary(FakeRequest request)
    {
        var bytes = request.Bytes ?? [];
        var type = request.Headers.GetValueOrDefault("Content-Type") ?? "";
        return type.IndexOf("boundary=", StringComparison.OrdinalIgnoreCase) is >= 0 and var at
            ? Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(bytes).Replace(type[(at + "boundary=".Length)..].Trim('"'), "boundary", StringComparison.Ordinal))
            : bytes;
    }

    private static bool IsSameJson(byte[]? expected, byte[]? actual)
    {
        try
        {
            using var one = JsonDocument.Parse(expected);
            using var other = JsonDocument.Parse(actual);
            return JsonElement.DeepEquals(one.RootElement, other.RootElement);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
