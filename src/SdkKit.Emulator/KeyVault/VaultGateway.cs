using Microsoft.AspNetCore.Http;
using SdkKit.Emulator.Authorization;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.Proxy;
using SdkKit.Emulator.State;
using SdkKit.Emulator.Tokens;
using SdkKit.Emulator.Transcripts;

namespace SdkKit.Emulator.KeyVault;

/// <summary>The way of every request to a vault: the vault of the host name, the caller, the api-version, and the data action.</summary>
internal sealed class VaultGateway(Authenticator authenticator, AccessEvaluator access, EmulatorState state)
{
    private const string Prefix = "Microsoft.KeyVault/vaults/";
    private static readonly IReadOnlyCollection<string> Audiences = [.. EmulatedHosts.Service("KeyVault").Audiences, "cfa8b339-82a2-471a-a3c9-0fc0be7a4093"];

    /// <param name="context">The request.</param>
    /// <param name="operation">Which data action of its kind it needs, for example <c>getSecret/action</c>.</param>
    /// <param name="name">The secret or certificate it is about, at which a role can be assigned, too; <see langword="null"/> for all.</param>
    /// <param name="kind"><c>secrets</c> or <c>certificates</c>.</param>
    public async Task<VaultCall> EnterAsync(HttpContext context, string operation, string? name = null, string kind = "secrets")
    {
        context.Response.Headers["x-ms-request-id"] = RequestIdentity.Of(context).RequestId.ToString();
        var tenantId = state.Read(data => data.Identity.TenantId);
        var caller = await authenticator.RequireAsync(context, Audiences, verdict => KeyVaultErrors.Unauthenticated(verdict, tenantId)).ConfigureAwait(false);
        var vault = Find(context.Request.Host.Host.Split('.')[0]);
        if (string.IsNullOrEmpty(context.Request.Query["api-version"]))
        {
            throw KeyVaultErrors.MissingApiVersion();
        }

        var action = $"{Prefix}{kind}/{operation}";
        var resource = name is null ? vault.Id : $"{vault.Id}/{kind}/{name}";
        RequestFacts.Of(context).Action = action;
        return access.GrantsData(caller.ObjectId, action, resource)
            ? new VaultCall(vault, context.Request.Host.Host)
            : throw KeyVaultErrors.Denied(caller, action, resource, vault);
    }

    private EmulatedResource Find(string name) => state.Resources.FirstOrDefault(resource =>
        resource.Type.Equals("Microsoft.KeyVault/vaults", StringComparison.OrdinalIgnoreCase) && resource.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw KeyVaultErrors.UnknownVault(name);
}
