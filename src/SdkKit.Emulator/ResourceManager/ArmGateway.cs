using Microsoft.AspNetCore.Http;
using SdkKit.Emulator.Authorization;
using SdkKit.Emulator.Http;
using SdkKit.Emulator.Proxy;
using SdkKit.Emulator.ResourceManager.Elevation;
using SdkKit.Emulator.State;
using SdkKit.Emulator.Tokens;
using SdkKit.Emulator.Transcripts;

namespace SdkKit.Emulator.ResourceManager;

/// <summary>The way of every request: caller, api-version, subscription, RBAC, and only then the handler.</summary>
internal sealed class ArmGateway(Authenticator authenticator, AccessEvaluator access, EmulatorState state, IEnumerable<IArmHandler> handlers)
{
    private static readonly IReadOnlyCollection<string> Audiences = EmulatedHosts.Service("ResourceManager").Audiences;

    // Listing these takes no permission: the answer holds only what the caller may see.
    private static readonly string[] OpenToAll = ["/subscriptions", "/tenants"];

    public async Task<JsonAnswer> AnswerAsync(HttpContext context)
    {
        ArmHeaders.Add(context);
        var identity = state.Read(data => data.Identity);
        var caller = await authenticator.RequireAsync(context, Audiences, verdict => ArmErrors.Unauthenticated(verdict, identity.TenantId)).ConfigureAwait(false);
        if (!context.Request.Query.ContainsKey("api-version"))
        {
            throw ArmErrors.MissingApiVersion();
        }

        var path = ArmPath.Parse(context.Request.Path);
        if (path.SubscriptionId is { } subscription && !subscription.Equals(identity.SubscriptionId, StringComparison.OrdinalIgnoreCase))
        {
            throw ArmErrors.SubscriptionNotFound(subscription);
        }

        RequireAccess(context, path, caller);
        var request = new ArmRequest(context, path, caller);
        foreach (var handler in handlers)
        {
            if (await handler.TryHandleAsync(request).ConfigureAwait(false) is { } answer)
            {
                return answer;
            }
        }

        throw ArmErrors.NoHandler(context.Request.Method, path.Text);
    }

    private void RequireAccess(HttpContext context, ArmPath path, Caller caller)
    {
        if (OpenToAll.Contains(path.Text, StringComparer.OrdinalIgnoreCase) || path.NamesUnder("Microsoft.Authorization", "permissions") is [] || ElevateAccessHandler.Is(context.Request.Method, path))
        {
            return;
        }

        var needed = ArmAction.Of(context.Request.Method, path);
        RequestFacts.Of(context).Action = needed.Action;
        if (!access.Grants(caller.ObjectId, needed.Action, needed.Scope))
        {
            throw ArmErrors.Denied(caller, needed);
        }
    }
}
