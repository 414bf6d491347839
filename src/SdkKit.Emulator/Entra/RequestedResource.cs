namespace SdkKit.Emulator.Entra;

/// <summary>Reads the audience out of a token request: <c>resource</c> at the v1 endpoint, <c>scope</c> at the v2 endpoint.</summary>
internal static class RequestedResource
{
    private const string DefaultScope = "/.default";

    public static string Read(TokenRequest request, int version)
    {
        if (version == 1)
        {
            return request["resource"] ?? throw EntraErrors.MissingParameter("resource");
        }

        var scope = request["scope"] ?? throw EntraErrors.MissingParameter("scope");
        var scopes = scope.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (scopes.Length == 0 || scopes.Any(part => part == DefaultScope))
        {
            throw EntraErrors.MalformedScope(scope);
        }

        if (Array.Find(scopes, part => !part.EndsWith(DefaultScope, StringComparison.Ordinal)) is not null)
        {
            throw EntraErrors.ScopeWithoutDefault(scope);
        }

        // The suffix is taken off once: "https://management.azure.com//.default" asks for the audience with its slash.
        var audiences = scopes.Select(part => part[..^DefaultScope.Length]).Distinct().ToArray();
        return audiences.Length == 1 ? audiences[0] : throw EntraErrors.SeveralResources(scope);
    }
}
