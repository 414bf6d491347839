using Microsoft.Graph;
using Microsoft.Graph.Applications.Item.AddPassword;
using Microsoft.Graph.Applications.Item.RemovePassword;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;

namespace SdkKit.Provisioning;

/// <summary>The requests to Microsoft Graph, one method each. The SDK's types stay in this folder: it is large, and loaded only when asked.</summary>
internal sealed class GraphDirectory : IDisposable
{
    private static readonly string[] ApplicationFields = ["id", "appId", "displayName", "uniqueName", "createdDateTime", "keyCredentials", "passwordCredentials", "requiredResourceAccess", "identifierUris", "appRoles"];
    private static readonly string[] PrincipalFields = ["id", "appId", "displayName"];
    private static readonly string[] ApiFields = [.. PrincipalFields, "appRoles"];
    private static readonly string[] DeletedFields = [.. ApplicationFields, "deletedDateTime"];

    private readonly HttpClient _http;
    private readonly GraphServiceClient _graph;

    public GraphDirectory(ProvisioningOptions options, CloudAddresses cloud)
    {
        _http = GraphClientFactory.Create(version: "v1.0", nationalCloud: GraphClientFactory.Global_Cloud, finalHandler: Transports.For(options));
        _http.Timeout = Timeout.InfiniteTimeSpan;
        _graph = new(_http, options.Credential, [$"{cloud.GraphAudience}/.default"], $"{cloud.Graph}/v1.0");
        Registrations = new(_graph);
    }

    public GraphRegistrations Registrations { get; }

    public Task<ApplicationRecord?> FindApplicationAsync(string uniqueName, CancellationToken cancellationToken) => GraphErrors.NullWhenMissingAsync(async () =>
        GraphRecords.From(await _graph.ApplicationsWithUniqueName(Literal(uniqueName)).GetAsync(request => request.QueryParameters.Select = ApplicationFields, cancellationToken).ConfigureAwait(false)));

    public Task<ApplicationRecord?> FindApplicationAsync(Guid appId, CancellationToken cancellationToken) => GraphErrors.NullWhenMissingAsync(async () =>
        GraphRecords.From(await _graph.ApplicationsWithAppId(appId.ToString()).GetAsync(request => request.QueryParameters.Select = ApplicationFields, cancellationToken).ConfigureAwait(false)));

    /// <summary>Client ids of the applications that have a display name, which need not be unique and identifies nothing; the first page.</summary>
    public Task<IReadOnlyList<Guid>> FindNamesakesAsync(string displayName, CancellationToken cancellationToken) => GraphErrors.GuardAsync(async () =>
    {
        var page = await _graph.Applications.GetAsync(
            request =>
            {
                request.QueryParameters.Filter = $"displayName eq '{Literal(displayName)}'";
                request.QueryParameters.Select = PrincipalFields;
            },
            cancellationToken).ConfigureAwait(false);
        return (IReadOnlyList<Guid>)[.. (page?.Value ?? []).Select(application => Guid.Parse(application.AppId!))];
    });

    public Task<IReadOnlyList<OwnerRecord>> ListOwnersAsync(string applicationId, CancellationToken cancellationToken) => GraphErrors.GuardAsync(async () =>
    {
        var owners = await _graph.Applications[applicationId].Owners.GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        return (IReadOnlyList<OwnerRecord>)[.. (owners?.Value ?? []).Select(GraphRecords.From)];
    });

    /// <summary>All of them: there are at most 20, which are one page.</summary>
    public Task<IReadOnlyList<FederatedCredentialRecord>> ListFederatedCredentialsAsync(string applicationId, CancellationToken cancellationToken) => GraphErrors.GuardAsync(async () =>
    {
        var page = await _graph.Applications[applicationId].FederatedIdentityCredentials.GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        return (IReadOnlyList<FederatedCredentialRecord>)[.. (page?.Value ?? []).Select(GraphRecords.From)];
    });

    /// <summary>Creates the federated credential or alters it back; sending it twice gives one.</summary>
    public Task UpsertFederatedCredentialAsync(string applicationId, FederatedSubject subject, CancellationToken cancellationToken) => GraphErrors.GuardAsync(() =>
        _graph.Applications[applicationId].FederatedIdentityCredentialsWithName(subject.Name).PatchAsync(
            new() { Name = subject.Name, Issuer = subject.Issuer, Subject = subject.Subject, Audiences = [subject.Audience] },
            request => request.Headers.Add("Prefer", "create-if-missing"),
            cancellationToken));

    public Task RemoveFederatedCredentialAsync(string applicationId, string name, CancellationToken cancellationToken) => GraphErrors.IgnoreMissingAsync(() =>
        _graph.Applications[applicationId].FederatedIdentityCredentialsWithName(Literal(name)).DeleteAsync(cancellationToken: cancellationToken));

    /// <summary>Gives a unique name to an application that was registered without; it can be given once.</summary>
    public Task NameApplicationAsync(string applicationId, string uniqueName, CancellationToken cancellationToken) => GraphErrors.GuardAsync(() =>
        _graph.Applications[applicationId].PatchAsync(new() { UniqueName = uniqueName }, cancellationToken: cancellationToken));

    /// <summary>Creates the application or sets its properties; sending it twice gives one application. Answers it when it was created.</summary>
    /// <param name="uniqueName">Its key.</param>
    /// <param name="displayName">Its name for people.</param>
    /// <param name="permissions">All that its registration is to list; null leaves them as they are.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    public Task<ApplicationRecord?> UpsertApplicationAsync(string uniqueName, string displayName, IReadOnlyList<RequiredPermission>? permissions, CancellationToken cancellationToken) => GraphErrors.GuardAsync(async () =>
    {
        var application = new Application { DisplayName = displayName, SignInAudience = "AzureADMyOrg" };
        // A property that was set to null is sent as null, which would empty the list.
        if (permissions is not null)
            application.RequiredResourceAccess = GraphRecords.From(permissions);
        return GraphRecords.From(await _graph.ApplicationsWithUniqueName(Literal(uniqueName)).PatchAsync(application, request => request.Headers.Add("Prefer", "create-if-missing"), cancellationToken).ConfigureAwait(false));
    });

    /// <summary>The API with this application id and the permissions that it offers.</summary>
    public Task<ApiRecord?> FindApiAsync(Guid appId, CancellationToken cancellationToken) => GraphErrors.NullWhenMissingAsync(async () =>
        GraphRecords.FromApi(await _graph.ServicePrincipalsWithAppId(appId.ToString()).GetAsync(request => request.QueryParameters.Select = ApiFields, cancellationToken).ConfigureAwait(false)));

    /// <summary>The application permissions that a service principal holds.</summary>
    public Task<IReadOnlyList<AppRoleAssignmentRecord>> ListAppRolesAsync(Guid principalId, CancellationToken cancellationToken) => GraphErrors.GuardAsync(async () =>
    {
        var held = new List<AppRoleAssignmentRecord>();
        var trail = new PageTrail(GraphErrors.Service);
        var request = _graph.ServicePrincipals[principalId.ToString()].AppRoleAssignments;
        for (var page = await request.GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false); page is not null;)
        {
            held.AddRange((page.Value ?? []).Select(GraphRecords.From));
            page = page.OdataNextLink is { } next ? await request.WithUrl(trail.Follow(next)).GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false) : null;
        }

        return (IReadOnlyList<AppRoleAssignmentRecord>)[.. held.Distinct()];
    });

    /// <summary>Grants an application permission; a second grant is refused as existing.</summary>
    public Task GrantAppRoleAsync(NeededAppRole role, Guid principalId, CancellationToken cancellationToken) => GraphErrors.GuardAsync(() =>
        _graph.ServicePrincipals[role.Api.ObjectId.ToString()].AppRoleAssignedTo.PostAsync(
            new() { PrincipalId = principalId, ResourceId = role.Api.ObjectId, AppRoleId = role.AppRoleId }, cancellationToken: cancellationToken));

    public Task<PrincipalRecord?> FindPrincipalAsync(Guid appId, CancellationToken cancellationToken) => GraphErrors.NullWhenMissingAsync(async () =>
        GraphRecords.From(await _graph.ServicePrincipalsWithAppId(appId.ToString()).GetAsync(request => request.QueryParameters.Select = PrincipalFields, cancellationToken).ConfigureAwait(false)));

    public Task<PrincipalRecord?> CreatePrincipalAsync(Guid appId, CancellationToken cancellationToken) => GraphErrors.GuardAsync(async () =>
        GraphRecords.From(await _graph.ServicePrincipals.PostAsync(new ServicePrincipal { AppId = appId.ToString() }, cancellationToken: cancellationToken).ConfigureAwait(false)));

    /// <summary>Mints a secret that is valid at once, by the service's clock. Sent exactly once: repeating it after a lost answer would mint another.</summary>
    public Task<MintedSecret> AddPasswordAsync(string applicationId, string marker, DateTimeOffset end, CancellationToken cancellationToken) => GraphErrors.GuardAsync(async () =>
    {
        var body = new AddPasswordPostRequestBody { PasswordCredential = new() { DisplayName = marker, EndDateTime = end } };
        var answer = await _graph.Applications[applicationId].AddPassword.PostAsync(
            body, request => request.Options.Add(new RetryHandlerOption { MaxRetry = 0 }), cancellationToken).ConfigureAwait(false);
        return new MintedSecret(answer!.KeyId!.Value, answer.EndDateTime ?? end, answer.SecretText!);
    });

    /// <summary>Adds the public part of a certificate, once. The list can only be replaced, so it is read right before: what others have added stays.</summary>
    public Task AddCertificateAsync(string applicationId, LocalCertificate certificate, string marker, CancellationToken cancellationToken) =>
        ChangeKeysAsync(applicationId, keys => keys.Exists(key => key.KeyId == certificate.KeyId) ? null :
        [
            .. keys,
            new()
            {
                KeyId = certificate.KeyId,
                DisplayName = marker,
                Type = "AsymmetricX509Cert",
                Usage = "Verify",
                Key = certificate.PublicPart,
                StartDateTime = certificate.StartsAt,
                EndDateTime = certificate.EndsAt,
            },
        ], cancellationToken);

    public Task RemoveCertificatesAsync(string applicationId, IReadOnlyCollection<Guid> keyIds, CancellationToken cancellationToken) =>
        ChangeKeysAsync(
            applicationId,
            keys => keys.Where(key => key.KeyId is not { } id || !keyIds.Contains(id)).ToList() is { } left && left.Count < keys.Count ? left : null,
            cancellationToken);

    public Task RemovePasswordAsync(string applicationId, Guid keyId, CancellationToken cancellationToken) => GraphErrors.IgnoreMissingKeyAsync(() =>
        _graph.Applications[applicationId].RemovePassword.PostAsync(new RemovePasswordPostRequestBody { KeyId = keyId }, cancellationToken: cancellationToken));

    public Task DeletePrincipalAsync(Guid objectId, CancellationToken cancellationToken) => GraphErrors.IgnoreMissingAsync(() =>
        _graph.ServicePrincipals[objectId.ToString()].DeleteAsync(cancellationToken: cancellationToken));

    public Task DeleteApplicationAsync(string objectId, CancellationToken cancellationToken) => GraphErrors.IgnoreMissingAsync(() =>
        _graph.Applications[objectId].DeleteAsync(cancellationToken: cancellationToken));

    /// <summary>The deleted application that still holds the unique name. Deleted items cannot be filtered by it, so all pages are read.</summary>
    public Task<DeletedApplicationRecord?> FindDeletedApplicationAsync(string uniqueName, CancellationToken cancellationToken) =>
        FindDeletedApplicationAsync(application => string.Equals(application.UniqueName, uniqueName, StringComparison.OrdinalIgnoreCase), cancellationToken);

    /// <summary>All deleted applications that hold a unique name, by that name.</summary>
    public async Task<IReadOnlyDictionary<string, DeletedApplicationRecord>> ListDeletedApplicationsAsync(CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, DeletedApplicationRecord>(StringComparer.OrdinalIgnoreCase);
        await FindDeletedApplicationAsync(
            application =>
            {
                if (application.UniqueName is { } name)
                    found[name] = new(GraphRecords.From(application)!, application.DeletedDateTime);
                return false;
            },
            cancellationToken).ConfigureAwait(false);
        return found;
    }

    /// <summary>The deleted application that still holds an identifier URI.</summary>
    public Task<DeletedApplicationRecord?> FindDeletedByUriAsync(string uri, CancellationToken cancellationToken) =>
        FindDeletedApplicationAsync(application => application.IdentifierUris?.Contains(uri, StringComparer.OrdinalIgnoreCase) == true, cancellationToken);

    /// <summary>Brings a deleted application back; its service principal stays where it is.</summary>
    public Task RestoreAsync(string objectId, CancellationToken cancellationToken) => GraphErrors.IgnoreMissingAsync(() =>
        _graph.Directory.DeletedItems[objectId].Restore.PostAsync(cancellationToken: cancellationToken));

    public Task PurgeAsync(string objectId, CancellationToken cancellationToken) => GraphErrors.IgnoreMissingAsync(() =>
        _graph.Directory.DeletedItems[objectId].DeleteAsync(cancellationToken: cancellationToken));

    public void Dispose()
    {
        _graph.Dispose();
        _http.Dispose();
    }

    private Task<DeletedApplicationRecord?> FindDeletedApplicationAsync(Func<Application, bool> isIt, CancellationToken cancellationToken) => GraphErrors.GuardAsync(async () =>
    {
        var deleted = _graph.Directory.DeletedItems.GraphApplication;
        var trail = new PageTrail(GraphErrors.Service);
        var page = await deleted.GetAsync(request => request.QueryParameters.Select = DeletedFields, cancellationToken).ConfigureAwait(false);
        while (page is not null)
        {
            if (page.Value?.Find(application => isIt(application)) is { } found)
                return new DeletedApplicationRecord(GraphRecords.From(found)!, found.DeletedDateTime);
            if (page.OdataNextLink is null)
                return null;

            page = await deleted.WithUrl(trail.Follow(page.OdataNextLink)).GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        return null;
    });

    private Task ChangeKeysAsync(string applicationId, Func<List<KeyCredential>, List<KeyCredential>?> change, CancellationToken cancellationToken) => GraphErrors.GuardAsync(async () =>
    {
        var application = await _graph.Applications[applicationId].GetAsync(request => request.QueryParameters.Select = ["id", "keyCredentials"], cancellationToken).ConfigureAwait(false);
        if (change(application?.KeyCredentials ?? []) is { } changed)
            await _graph.Applications[applicationId].PatchAsync(new() { KeyCredentials = changed }, cancellationToken: cancellationToken).ConfigureAwait(false);
    });

    private static string Literal(string text) => text.Replace("'", "''", StringComparison.Ordinal);
}
