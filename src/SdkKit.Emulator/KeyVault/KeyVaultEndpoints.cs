using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.KeyVault.Certificates;
using SdkKit.Emulator.Proxy;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.KeyVault;

/// <summary>The secrets and certificates of vaults whose access is Azure RBAC's to decide. Source: "Key Vault REST API", secrets.</summary>
internal static partial class KeyVaultEndpoints
{
    private const string Secrets = "/secrets";
    private const string Secret = "/secrets/{name}";
    private const string Version = "/secrets/{name}/{version}";
    private const string DeletedSecrets = "/deletedsecrets";
    private const string DeletedSecret = "/deletedsecrets/{name}";

    private const string ReadMetadata = "readMetadata/action";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").RequireHost([.. EmulatedHosts.KeyVault]);
        group.MapGet(Secrets, async (HttpContext context, VaultGateway gateway, SecretStore store) =>
        {
            var call = await gateway.EnterAsync(context, ReadMetadata).ConfigureAwait(false);
            return SecretPage.Answer(context.Request, call, store.List(call.Vault.Id, deleted: false).Select(secret => SecretJson.Item(call, secret, secret.Latest, withVersion: false)));
        });
        group.MapGet(Secret + "/versions", async (HttpContext context, string name, VaultGateway gateway, SecretStore store) =>
        {
            var call = await gateway.EnterAsync(context, ReadMetadata, name).ConfigureAwait(false);
            var secret = store.Get(call.Vault.Id, name);
            return SecretPage.Answer(context.Request, call, secret.Versions.Select(version => SecretJson.Item(call, secret, version, withVersion: true)));
        });
        group.MapGet(Secret, (HttpContext context, string name, VaultGateway gateway, SecretStore store) => GetAsync(context, name, version: null, gateway, store));
        group.MapGet(Version, GetAsync);
        group.MapPut(Secret, SetAsync);
        group.MapPatch(Secret, (HttpContext context, string name, VaultGateway gateway, SecretStore store) => UpdateAsync(context, name, version: null, gateway, store));
        group.MapPatch(Version, UpdateAsync);
        group.MapDelete(Secret, async (HttpContext context, string name, VaultGateway gateway, SecretStore store) =>
        {
            var call = await gateway.EnterAsync(context, "delete", name).ConfigureAwait(false);
            return new JsonAnswer(200, SecretJson.Deleted(call, store.Delete(call.Vault.Id, name), withVersion: true));
        });
        MapDeleted(group);
        CertificateEndpoints.Map(group);
        group.Map("/{**path}", JsonAnswer (HttpContext context) => throw KeyVaultErrors.UnknownPath(context.Request.Path));
    }

    private static void MapDeleted(RouteGroupBuilder group)
    {
        group.MapGet(DeletedSecrets, async (HttpContext context, VaultGateway gateway, SecretStore store) =>
        {
            var call = await gateway.EnterAsync(context, ReadMetadata).ConfigureAwait(false);
            return SecretPage.Answer(context.Request, call, store.List(call.Vault.Id, deleted: true).Select(secret => SecretJson.Deleted(call, secret, withVersion: false)));
        });
        group.MapGet(DeletedSecret, async (HttpContext context, string name, VaultGateway gateway, SecretStore store) =>
        {
            var call = await gateway.EnterAsync(context, ReadMetadata, name).ConfigureAwait(false);
            return new JsonAnswer(200, SecretJson.Deleted(call, store.GetDeleted(call.Vault.Id, name), withVersion: true));
        });
        group.MapPost(DeletedSecret + "/recover", async (HttpContext context, string name, VaultGateway gateway, SecretStore store) =>
        {
            var call = await gateway.EnterAsync(context, "recover/action", name).ConfigureAwait(false);
            var secret = store.Recover(call.Vault.Id, name);
            return new JsonAnswer(200, SecretJson.Item(call, secret, secret.Latest, withVersion: true));
        });
        group.MapDelete(DeletedSecret, async (HttpContext context, string name, VaultGateway gateway, SecretStore store) =>
        {
            var call = await gateway.EnterAsync(context, "purge/action", name).ConfigureAwait(false);
            store.Purge(call.Vault.Id, name);
            return new JsonAnswer(204);
        });
    }

    private static async Task<JsonAnswer> GetAsync(HttpContext context, string name, string? version, VaultGateway gateway, SecretStore store)
    {
        var call = await gateway.EnterAsync(context, "getSecret/action", name).ConfigureAwait(false);
        var secret = store.Get(call.Vault.Id, name);
        var found = SecretStore.Version(secret, version);
        return found.IsEnabled ? new JsonAnswer(200, SecretJson.Bundle(call, secret, found)) : throw KeyVaultErrors.Disabled();
    }

    private static async Task<JsonAnswer> SetAsync(HttpContext context, string name, VaultGateway gateway, SecretStore store)
    {
        var call = await gateway.EnterAsync(context, "setSecret/action", name).ConfigureAwait(false);
        if (!SecretName().IsMatch(name))
        {
            throw KeyVaultErrors.BadParameter($"The request URI contains an invalid name: {name}");
        }

        var body = await SecretBody.ReadAsync(context.Request).ConfigureAwait(false);
        var value = SecretBody.Value(body);
        var secret = store.Set(call.Vault.Id, name, now => SecretBody.Apply(body, EmulatedSecretVersion.Create(value, now)));
        return new JsonAnswer(200, SecretJson.Bundle(call, secret, secret.Latest));
    }

    private static async Task<JsonAnswer> UpdateAsync(HttpContext context, string name, string? version, VaultGateway gateway, SecretStore store)
    {
        var call = await gateway.EnterAsync(context, "update/action", name).ConfigureAwait(false);
        var body = await SecretBody.ReadAsync(context.Request).ConfigureAwait(false);
        var changed = store.Update(call.Vault.Id, name, version, current => SecretBody.Apply(body, current));
        return new JsonAnswer(200, SecretJson.Item(call, store.Get(call.Vault.Id, name), changed, withVersion: true));
    }

    [GeneratedRegex(@"\A[0-9A-Za-z-]{1,127}\z")]
    private static partial Regex SecretName();
}
