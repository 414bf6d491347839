using System.Text.Json;
using Azure;
using Azure.Core;

namespace SdkKit.Provisioning;

/// <summary>The requests about role assignments, over the pipeline of <c>ArmClient</c>: its own library for them is large and adds nothing to three requests.</summary>
internal sealed class RoleAssignmentClient(ArmPipeline arm)
{
    private const string Provider = "providers/Microsoft.Authorization/roleAssignments";
    private const string ApiVersion = "2022-04-01";

    /// <summary>Assignments of the principal on, above and below the scope.</summary>
    public async Task<IReadOnlyList<RoleAssignmentRecord>> ListAsync(string scope, Guid principalId, CancellationToken cancellationToken)
    {
        var assignments = new List<RoleAssignmentRecord>();
        var trail = new PageTrail("Azure Resource Manager");
        var address = Address($"{scope}/{Provider}", $"&$filter={Uri.EscapeDataString($"principalId eq '{principalId}'")}");
        while (address is not null)
        {
            using var response = await SendAsync(RequestMethod.Get, address, null, RequiredRight.ReadAssignments(scope), cancellationToken).ConfigureAwait(false);
            using var page = JsonDocument.Parse(response.Content);
            assignments.AddRange(page.RootElement.GetProperty("value").EnumerateArray().Select(RoleAssignmentJson.Read).OfType<RoleAssignmentRecord>());
            address = NextPage(page.RootElement, trail);
        }

        // Pages may overlap while assignments change.
        return [.. assignments.DistinctBy(assignment => assignment.Id, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Assigns the role; sending it twice gives one assignment.</summary>
    /// <param name="role">The role and its scope.</param>
    /// <param name="principalId">Who gets it.</param>
    /// <param name="assignmentId">The assignment to alter, or <see langword="null"/> for the derived name.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <remarks>The principal's type is always sent: without it a new principal is refused until it has been replicated.</remarks>
    public async Task PutAsync(DesiredRole role, Guid principalId, string? assignmentId, CancellationToken cancellationToken)
    {
        assignmentId ??= $"{role.Scope.Id}/{Provider}/{RoleAssignmentName.For(role.Scope, principalId, role.RoleDefinitionId)}";
        using var response = await SendAsync(
            RequestMethod.Put,
            Address(assignmentId),
            RoleAssignmentJson.Write(role, principalId),
            RequiredRight.WriteAssignments(role.Scope.Id),
            cancellationToken).ConfigureAwait(false);
    }

    public async Task DeleteAsync(string assignmentId, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await SendAsync(RequestMethod.Delete, Address(assignmentId), null, RequiredRight.WriteAssignments(ScopeOf(assignmentId)), cancellationToken).ConfigureAwait(false);
        }
        catch (ServiceRefusal refusal) when (refusal.Status == 404)
        {
            // Somebody, perhaps an interrupted run, was faster.
        }
    }

    /// <summary>What the assignment with this resource id is on.</summary>
    public static string ScopeOf(string assignmentId) => assignmentId[..assignmentId.IndexOf($"/{Provider}", StringComparison.OrdinalIgnoreCase)];

    private async Task<Response> SendAsync(RequestMethod method, Uri address, RequestContent? content, RequiredRight right, CancellationToken cancellationToken)
    {
        using var request = arm.Http.CreateRequest();
        request.Method = method;
        request.Uri.Reset(address);
        request.Headers.Add("Accept", "application/json");
        if (content is not null)
        {
            request.Headers.Add("Content-Type", "application/json");
            request.Content = content;
        }

        var response = await arm.Http.SendRequestAsync(request, cancellationToken).ConfigureAwait(false);
        return response.IsError ? throw ArmErrors.Refusal(response, right) : response;
    }

    private Uri Address(string path, string query = "") => new(arm.Address, $"{path}?api-version={ApiVersion}{query}");

    private Uri? NextPage(JsonElement page, PageTrail trail)
    {
        if (!page.TryGetProperty("nextLink", out var link) || link.GetString() is not { Length: > 0 } text)
            return null;

        // The token goes with the request, so only to the host it is for.
        var next = new Uri(arm.Address, trail.Follow(text));
        return next.Scheme == Uri.UriSchemeHttps && next.Authority == arm.Address.Authority
            ? next
            : throw new ProvisioningException(ProvisioningFailure.Refused, $"Resource Manager points to a next page on {next.Host}, which is not its own host; nothing was sent there");
    }
}
