using SdkKit.Catalog;
using SdkKit.Emulator;
using SdkKit.Manifest;

namespace SdkKit.Tool.Privileges;

/// <summary>What a run in the emulator shows of the permissions in a manifest.</summary>
/// <param name="Granted">All actions and data actions in the manifest.</param>
/// <param name="Used">Those that the run used.</param>
/// <param name="Unused">Those that it did not.</param>
/// <param name="Unlisted">What it used beyond them.</param>
internal sealed record PrivilegeProof(IReadOnlyList<string> Granted, IReadOnlyList<string> Used, IReadOnlyList<string> Unused, IReadOnlyList<string> Unlisted)
{
    public static PrivilegeProof Of(ProvisioningManifest manifest, AzureEmulator emulator)
    {
        var operations = manifest.Clients.SelectMany(client => client.Operations).ToList();
        var granted = operations.SelectMany(one => one.Actions).Select(name => new Permission(PermissionKind.Action, name))
            .Concat(operations.SelectMany(one => one.DataActions).Select(name => new Permission(PermissionKind.DataAction, name)))
            .Distinct().OrderBy(one => one.Name, StringComparer.Ordinal).ToList();
        // Whoever provisions uses permissions of another kind, which are not the program's.
        var administrator = emulator.State.ServicePrincipals.FirstOrDefault(principal => principal.AppId == emulator.Seed.Administrator.ClientId)?.Id;
        var exercised = emulator.State.ExercisedPermissions.Where(one => one.PrincipalId != administrator)
            .Select(one => new Permission(one.Kind, one.Name)).Distinct().OrderBy(one => one.Name, StringComparer.Ordinal).ToList();
        var used = granted.Where(one => exercised.Any(done => IsPartOf(done, one))).ToList();
        return new PrivilegeProof(
            Names(granted),
            Names(used),
            Names(granted.Except(used)),
            Names(exercised.Where(done => !granted.Any(one => IsPartOf(done, one)))));
    }

    private static bool IsPartOf(Permission done, Permission granted) => done.Kind == granted.Kind && ActionPattern.IsMatch(granted.Name, done.Name);

    private static IReadOnlyList<string> Names(IEnumerable<Permission> permissions) => [.. permissions.Select(one => one.Name)];
}
