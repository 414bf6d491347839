using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SdkKit.Emulator.Http;

namespace SdkKit.Emulator.KeyVault.Certificates;

/// <summary>The certificates of vaults; each is a secret, too, by which its private key is read. Source: "Key Vault REST API", certificates.</summary>
internal static partial class CertificateEndpoints
{
    private const string Kind = "certificates";
    private const string All = "/certificates";
    private const string One = "/certificates/{name}";
    private const string Deleted = "/deletedcertificates/{name}";
    private const string Read = "read";

    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet(All, async (HttpContext context, VaultGateway gateway, SecretStore store) =>
        {
            var call = await gateway.EnterAsync(context, Read, kind: Kind).ConfigureAwait(false);
            return SecretPage.Answer(context.Request, call, store.List(call.Vault.Id, deleted: false).Where(secret => secret.IsCertificate).Select(secret => CertificateJson.Item(call, secret, secret.Latest, withVersion: false)));
        });
        group.MapGet(One + "/versions", async (HttpContext context, string name, VaultGateway gateway, SecretStore store) =>
        {
            var call = await gateway.EnterAsync(context, Read, name, Kind).ConfigureAwait(false);
            var certificate = store.GetCertificate(call.Vault.Id, name);
            return SecretPage.Answer(context.Request, call, certificate.Versions.Select(version => CertificateJson.Item(call, certificate, version, withVersion: true)));
        });
        group.MapPost(One + "/create", CreateAsync);
        group.MapGet(One + "/pending", async (HttpContext context, string name, VaultGateway gateway, SecretStore store) =>
        {
            var call = await gateway.EnterAsync(context, Read, name, Kind).ConfigureAwait(false);
            return new JsonAnswer(200, CertificateJson.Pending(call, store.GetCertificate(call.Vault.Id, name), isCompleted: true));
        });
        group.MapPost(One + "/import", ImportAsync);
        group.MapGet(One, (HttpContext context, string name, VaultGateway gateway, SecretStore store) => GetAsync(context, name, version: null, gateway, store));
        group.MapGet(One + "/{version}", GetAsync);
        group.MapDelete(One, async (HttpContext context, string name, VaultGateway gateway, SecretStore store) =>
        {
            var call = await gateway.EnterAsync(context, "delete", name, Kind).ConfigureAwait(false);
            store.GetCertificate(call.Vault.Id, name);
            return new JsonAnswer(200, CertificateJson.Deleted(call, store.Delete(call.Vault.Id, name)));
        });
        group.MapGet(Deleted, async (HttpContext context, string name, VaultGateway gateway, SecretStore store) =>
        {
            var call = await gateway.EnterAsync(context, Read, name, Kind).ConfigureAwait(false);
            return new JsonAnswer(200, CertificateJson.Deleted(call, store.GetDeleted(call.Vault.Id, name)));
        });
        group.MapPost(Deleted + "/recover", async (HttpContext context, string name, VaultGateway gateway, SecretStore store) =>
        {
            var call = await gateway.EnterAsync(context, "recover/action", name, Kind).ConfigureAwait(false);
            var certificate = store.Recover(call.Vault.Id, name);
            return new JsonAnswer(200, CertificateJson.Bundle(call, certificate, certificate.Latest));
        });
        group.MapDelete(Deleted, async (HttpContext context, string name, VaultGateway gateway, SecretStore store) =>
        {
            var call = await gateway.EnterAsync(context, "purge/action", name, Kind).ConfigureAwait(false);
            store.Purge(call.Vault.Id, name);
            return new JsonAnswer(204);
        });
    }

    private static async Task<JsonAnswer> GetAsync(HttpContext context, string name, string? version, VaultGateway gateway, SecretStore store)
    {
        var call = await gateway.EnterAsync(context, Read, name, Kind).ConfigureAwait(false);
        var certificate = store.GetCertificate(call.Vault.Id, name);
        return new JsonAnswer(200, CertificateJson.Bundle(call, certificate, SecretStore.Version(certificate, version)));
    }

    private static async Task<JsonAnswer> CreateAsync(HttpContext context, string name, VaultGateway gateway, SecretStore store)
    {
        var call = await gateway.EnterAsync(context, "create/action", name, Kind).ConfigureAwait(false);
        var policy = CertificatePolicy.Read(await BodyAsync(context, name).ConfigureAwait(false));
        var certificate = store.Set(call.Vault.Id, name, policy.Issue, isCertificate: true);
        return new JsonAnswer(202, CertificateJson.Pending(call, certificate, isCompleted: false));
    }

    private static async Task<JsonAnswer> ImportAsync(HttpContext context, string name, VaultGateway gateway, SecretStore store)
    {
        var call = await gateway.EnterAsync(context, "import/action", name, Kind).ConfigureAwait(false);
        var body = await BodyAsync(context, name).ConfigureAwait(false);
        var certificate = store.Set(call.Vault.Id, name, now => CertificatePolicy.Import(body, now), isCertificate: true);
        return new JsonAnswer(200, CertificateJson.Bundle(call, certificate, certificate.Latest));
    }

    private static Task<JsonObject> BodyAsync(HttpContext context, string name) => CertificateName().IsMatch(name)
        ? SecretBody.ReadAsync(context.Request)
        : throw KeyVaultErrors.BadParameter($"The request URI contains an invalid name: {name}");

    [GeneratedRegex(@"\A[0-9A-Za-z-]{1,127}\z")]
    private static partial Regex CertificateName();
}
