using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace SdkKit.Provisioning;

/// <summary>Owners, identifier URIs and app roles of registrations. Lists can only be replaced, so each is read right before: what others have added stays.</summary>
internal sealed class GraphRegistrations(GraphServiceClient graph)
{
    /// <summary>Adds an owner; a second time is refused as existing.</summary>
    public Task AddOwnerAsync(string applicationId, Guid owner, CancellationToken cancellationToken) => GraphErrors.GuardAsync(() =>
        graph.Applications[applicationId].Owners.Ref.PostAsync(new() { OdataId = $"{graph.RequestAdapter.BaseUrl}/directoryObjects/{owner}" }, cancellationToken: cancellationToken));

    public Task AddIdentifierUrisAsync(string applicationId, IReadOnlyList<string> uris, CancellationToken cancellationToken) => GraphErrors.GuardAsync(async () =>
    {
        var existing = (await ReadAsync(applicationId, "identifierUris", cancellationToken).ConfigureAwait(false)).IdentifierUris ?? [];
        if (uris.Except(existing, StringComparer.Ordinal).Any())
            await graph.Applications[applicationId].PatchAsync(new() { IdentifierUris = [.. existing.Union(uris, StringComparer.Ordinal)] }, cancellationToken: cancellationToken).ConfigureAwait(false);
    });

    /// <summary>The application that has an identifier URI.</summary>
    public Task<ApplicationRecord?> FindByUriAsync(string uri, CancellationToken cancellationToken) => GraphErrors.GuardAsync(async () =>
    {
        var found = await graph.Applications.GetAsync(
            request => request.QueryParameters.Filter = $"identifierUris/any(uri:uri eq '{uri.Replace("'", "''", StringComparison.Ordinal)}')", cancellationToken).ConfigureAwait(false);
        return GraphRecords.From(found?.Value?.FirstOrDefault());
    });

    /// <summary>Adds or corrects roles, by their values, and removes others.</summary>
    /// <param name="applicationId">Object id of the application.</param>
    /// <param name="wanted">Roles by the id that a new one gets.</param>
    /// <param name="removed">Ids of roles to remove: each is switched off first, as the directory demands.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    public Task ChangeAppRolesAsync(string applicationId, IReadOnlyDictionary<Guid, ExposedRole> wanted, IReadOnlySet<Guid> removed, CancellationToken cancellationToken) => GraphErrors.GuardAsync(async () =>
    {
        var roles = ((await ReadAsync(applicationId, "appRoles", cancellationToken).ConfigureAwait(false)).AppRoles ?? []).ConvertAll(Writable);
        foreach (var (id, role) in wanted)
        {
            var one = roles.Find(existing => existing.Value == role.Value);
            if (one is null)
                roles.Add(one = new AppRole { Id = id, Value = role.Value });
            (one.DisplayName, one.Description, one.AllowedMemberTypes, one.IsEnabled) = (role.DisplayName, role.Description, [.. role.Members], true);
        }

        var leaving = roles.FindAll(role => removed.Contains(role.Id ?? Guid.Empty));
        leaving.ForEach(role => role.IsEnabled = false);
        await graph.Applications[applicationId].PatchAsync(new() { AppRoles = roles }, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (leaving.Count > 0)
            await graph.Applications[applicationId].PatchAsync(new() { AppRoles = [.. roles.Except(leaving)] }, cancellationToken: cancellationToken).ConfigureAwait(false);
    });

    /// <summary>Without what the directory answers and does not accept.</summary>
    private static AppRole Writable(AppRole role) => new()
    {
        Id = role.Id,
        Value = role.Value,
        DisplayName = role.DisplayName,
        Description = role.Description,
        AllowedMemberTypes = role.AllowedMemberTypes,
        IsEnabled = role.IsEnabled,
    };

    private async Task<Application> ReadAsync(string applicationId, string property, CancellationToken cancellationToken) =>
        await graph.Applications[applicationId].GetAsync(request => request.QueryParameters.Select = ["id", property], cancellationToken).ConfigureAwait(false) ?? new();
}
