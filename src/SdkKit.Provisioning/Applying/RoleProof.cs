using Azure.Core;
using SdkKit.Catalog;

namespace SdkKit.Provisioning;

/// <summary>Finds out, signed in as the application, whether a role is in effect: what Resource Manager lists, and a read that it refuses without the role.</summary>
internal sealed class RoleProof
{
    private readonly DesiredRole _role;
    private readonly IReadOnlyList<RolePermission>? _wanted;
    private readonly string? _read;

    public RoleProof(DesiredRole role)
    {
        _role = role;
        // What a custom role grants is not known here; that it is assigned must do.
        _wanted = RoleCatalog.TryFind(role.RoleDefinitionId.ToString("D"), out var definition) ? definition.Permissions : null;
        _read = Reads(role.Scope).FirstOrDefault(read => _wanted?.Any(set => set.Grants(read.Action)) == true).Address;
    }

    /// <summary>What was proven, for people.</summary>
    public string Description => _role.RoleName + (_wanted is null ? " is a role of your own: only the program can tell" : _read is null ? " is granted, and allows no read that could prove more" : " proven by a read that needs it");

    /// <summary>Why the role is not in effect, or <see langword="null"/> when it is.</summary>
    /// <param name="arm">Signed in as the application, with a token that nobody has used.</param>
    /// <param name="principalId">The application's service principal.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    public async Task<string?> FindObjectionAsync(ArmPipeline arm, Guid principalId, CancellationToken cancellationToken)
    {
        if (_wanted is null)
            return null;

        var granted = await new EffectivePermissions(arm).ListAsync(_role.Scope.Id, cancellationToken).ConfigureAwait(false);
        if (!_wanted.All(wanted => granted.Any(given => Covers(given, wanted))))
            return "Resource Manager does not grant it to the application";

        return _read is null ? null : await FindRefusalAsync(arm, _read.Replace("{principal}", $"{principalId}", StringComparison.Ordinal), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads that every scope of its sort answers, with what each needs. The first that a role allows is taken.</summary>
    private static IEnumerable<(string Action, string Address)> Reads(ArmScope scope)
    {
        yield return (
            "Microsoft.Authorization/roleAssignments/read",
            $"{scope.Id}/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01&$filter=principalId%20eq%20'{{principal}}'");
        if (scope.SubscriptionId is not null && scope.Id.Split('/') is [_, _, _, _, _])
            yield return ("Microsoft.Resources/subscriptions/resourceGroups/read", $"{scope.Id}?api-version=2021-04-01");
        if (scope.SubscriptionId is not null && scope.Id == scope.Root)
            yield return ("Microsoft.Resources/subscriptions/resourceGroups/read", $"{scope.Id}/resourcegroups?api-version=2021-04-01");
    }

    private static async Task<string?> FindRefusalAsync(ArmPipeline arm, string address, CancellationToken cancellationToken)
    {
        using var request = arm.Http.CreateRequest();
        request.Method = RequestMethod.Get;
        request.Uri.Reset(new Uri(arm.Address, address));
        using var response = await arm.Http.SendRequestAsync(request, cancellationToken).ConfigureAwait(false);
        return response.Status switch
        {
            401 or 403 => $"a read that needs it is refused with {response.Status}",
            >= 400 => throw ArmErrors.Refusal(response, RequiredRight.ReadAssignments(address)),
            _ => null,
        };
    }

    /// <summary>Roles are listed as they are defined, so their patterns are compared as text.</summary>
    private static bool Covers(RolePermission given, RolePermission wanted) => Holds(given.Actions, wanted.Actions) && Holds(given.DataActions, wanted.DataActions);

    private static bool Holds(IReadOnlyList<string> given, IReadOnlyList<string> wanted) =>
        wanted.All(action => given.Contains(action, StringComparer.OrdinalIgnoreCase));
}
