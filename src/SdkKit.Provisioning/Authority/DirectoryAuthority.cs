using System.Text.Json;
using Azure.Core;

namespace SdkKit.Provisioning;

/// <summary>What the caller may do in the directory, as far as its token tells: for a program it tells all, for a person only a part.</summary>
internal sealed class DirectoryAuthority
{
    private static readonly string[] Managing = ["Application.ReadWrite.All", "Application.ReadWrite.OwnedBy", "Directory.ReadWrite.All"];

    // Role template ids: Global, Application, Cloud Application Administrator, Application Developer; Privileged Role Administrator.
    private static readonly string[] ManagingRoles =
    [
        "62e90394-69f5-4237-9190-012177145e10", "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3", "158c047a-c907-4556-b7ef-446551a6b5f7", "cf1c38e5-3621-4004-a7cb-879624dced7c",
    ];

    private static readonly string[] GrantingRoles = ["62e90394-69f5-4237-9190-012177145e10", "e8611ab8-c189-46e8-94e1-60213ab1f814"];

    private readonly bool _isKnown;
    private readonly HashSet<string> _held;

    public DirectoryAuthority(JsonElement claims)
    {
        _isKnown = claims.ValueKind == JsonValueKind.Object && !claims.TryGetProperty("scp", out _);
        _held = _isKnown ? [.. Texts(claims, "roles"), .. Texts(claims, "wids")] : [];
    }

    public bool LacksManaging => _isKnown && !_held.Overlaps(Managing) && !_held.Overlaps(ManagingRoles);

    public bool LacksGranting => _isKnown && !_held.Contains("AppRoleAssignment.ReadWrite.All") && !_held.Overlaps(GrantingRoles);

    public static async Task<DirectoryAuthority> ReadAsync(ProvisioningContext context, CancellationToken cancellationToken)
    {
        var request = new TokenRequestContext([$"{context.Cloud.GraphAudience}/.default"], tenantId: context.Desired.TenantId?.ToString());
        var token = await context.Options.Credential.GetTokenAsync(request, cancellationToken).ConfigureAwait(false);
        using var claims = AccessTokenClaims.Read(token.Token);
        return new(claims?.RootElement ?? default);
    }

    private static IEnumerable<string> Texts(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(item => item.ToString()) : [];
}
