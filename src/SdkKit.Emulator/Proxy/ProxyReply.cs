using System.Text;
using System.Text.Json.Nodes;

namespace SdkKit.Emulator.Proxy;

/// <summary>What the proxy itself says to a client, word for word.</summary>
internal static class ProxyReply
{
    public const string Established = "HTTP/1.1 200 Connection established\r\n\r\n";

    public const string Challenge = "Basic realm=\"sdkkit emulator\"";

    public static readonly string PasswordRequired = Format(
        "407 Proxy Authentication Required",
        Body("ProxyPasswordRequired", "The emulator's proxy wants the password of this run; use the address from HTTPS_PROXY as it is."),
        $"Proxy-Authenticate: {Challenge}\r\n");

    public static string Refused(string authority) => Format("403 Forbidden", RefusedBody(authority), "Connection: close\r\n");

    public static string Unreachable(HostAndPort target) =>
        Format("502 Bad Gateway", Body("HostUnreachable", $"{target} is allowed but cannot be reached."), "Connection: close\r\n");

    public static JsonObject RefusedBody(string authority) => Body(
        "HostNotEmulated",
        $"The emulator does not emulate {authority} and lets nothing else out. Allow the host explicitly (--allow, AllowHosts) to pass it through.");

    public static JsonObject Body(string code, string message) =>
        new() { ["error"] = new JsonObject { ["code"] = code, ["message"] = $"sdkkit emulator: {message}" } };

    private static string Format(string status, JsonObject body, string headers)
    {
        var content = body.ToJsonString();
        return $"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(content)}\r\n{headers}\r\n{content}";
    }
}
