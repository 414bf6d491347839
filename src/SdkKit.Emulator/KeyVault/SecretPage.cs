using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SdkKit.Emulator.Http;

namespace SdkKit.Emulator.KeyVault;

/// <summary>A part of a list, at most 25 entries, and the address of the next one.</summary>
internal static class SecretPage
{
    private const int Largest = 25;

    public static JsonAnswer Answer(HttpRequest request, VaultCall call, IEnumerable<JsonObject> items)
    {
        var size = Number(request, "maxresults", Largest);
        if (size is < 1 or > Largest)
        {
            throw KeyVaultErrors.BadParameter($"'maxresults' must be from 1 to {Largest}.");
        }

        var skip = Number(request, "$skiptoken", 0);
        JsonObject[] rest = [.. items.Skip(skip)];
        var next = rest.Length > size
            ? call.Address($"{request.Path}?api-version={Uri.EscapeDataString(request.Query["api-version"].ToString())}&$skiptoken={skip + size}&maxresults={size}")
            : null;
        return new JsonAnswer(200, new JsonObject { ["value"] = new JsonArray([.. rest.Take(size)]), ["nextLink"] = next });
    }

    private static int Number(HttpRequest request, string name, int @default) => request.Query[name].FirstOrDefault() switch
    {
        null => @default,
        { } text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw KeyVaultErrors.BadParameter($"'{name}' is not a number."),
    };
}
