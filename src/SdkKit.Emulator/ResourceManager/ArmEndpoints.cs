using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SdkKit.Emulator.Proxy;

namespace SdkKit.Emulator.ResourceManager;

/// <summary>Resource Manager: scopes nest without limit, so one route takes every path.</summary>
internal static class ArmEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.Map("/{**path}", (HttpContext context, ArmGateway gateway) => gateway.AnswerAsync(context)).RequireHost([.. EmulatedHosts.ResourceManager]);
}
