using Microsoft.AspNetCore.Http;

namespace SdkKit.Emulator.Graph;

/// <summary>Reads the <c>Prefer</c> header.</summary>
internal static class Preferences
{
    public static bool CreateIfMissing(HttpRequest request) =>
        request.Headers["Prefer"].SelectMany(value => value?.Split(',') ?? []).Any(value => value.Trim().Equals("create-if-missing", StringComparison.OrdinalIgnoreCase));
}
