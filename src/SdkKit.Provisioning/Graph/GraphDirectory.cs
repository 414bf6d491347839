using Azure.Core;
using Microsoft.Graph;
using Microsoft.Graph.Applications.Item.AddPassword;
using Microsoft.Graph.Applications.Item.RemovePassword;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;

namespace SdkKit.Provisioning;

/// <summary>The requests to Microsoft Graph, one method each. The SDK's types stay in this folder: it is large, and loaded only when asked.</summary>
internal sealed class GraphDirectory : IDisposable
{
    private static readonly string[] ApplicationFields = ["id", "appId", "displayName", "uniqueName", "createdDateTime", "keyCredentials", "passwordCredentials"];
    private static readonly string[] PrincipalFields = ["id", "appId", "displayName"];
    private static readonly string[] DeletedFields = [.. ApplicationFields, "deletedDateTime"];

    private readonly HttpClient _http;
    private readonly GraphServiceClient _graph;

    public GraphDirectory(TokenCredential credential, HttpMessageHandler? transport, CloudAddresses cloud)
    {
        _http = GraphClientFactory.Create(version: "v1.0", nationalCloud: GraphClientFactory.Global_Cloud, finalHandler: Transports.Over(transport));
        _http.Timeout = CloudAddresses.RequestTimeout;
        _graph = new(_http, credential, [$"{cloud.GraphAudience}/.default"], $"{cloud.Graph}/v1.0");
    }

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

    public Task<ApplicationAccess> ReadAccessAsync(string applicationId, CancellationToken cancellationToken) => GraphErrors.GuardAsync(async () =>
    {
        var application = _graph.Applications[applicationId];
        var owners = await application.Owners.GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        var federated = await application.FederatedIdentityCredentials.GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        return new ApplicationAccess([.. (owners?.Value ?? []).Select(GraphRecords.From)], [.. (federated?.Value ?? []).Select(credential => credential.Name ?? "")]);
    });

    /// <summary>Gives a unique name to an application that was registered without; it can be given once.</summary>
    public Task NameApplicationAsync(string applicationId, string uniqueName, CancellationToken cancellationToken) => GraphErrors.GuardAsync(() =>
        _graph.Applications[applicationId].PatchAsync(new() { UniqueName = uniqueName }, cancellationToken: cancellationToken));

    /// <summary>Creates the application or sets its properties; sending it twice gives one application.</summary>
    public Task UpsertApplicationAsync(string uniqueName, string displayName, CancellationToken cancellationToken) => GraphErrors.GuardAsync(() =>
        _graph.ApplicationsWithUniqueName(Literal(uniqueName)).PatchAsync(
            new() { DisplayName = displayName, SignInAudience = "AzureADMyOrg" },
            request => request.Headers.Add("Prefer", "create-if-missing"),
            cancellationToken));

    public Task<PrincipalRecord?> FindPrincipalAsync(Guid appId, CancellationToken cancellationToken) => GraphErrors.NullWhenMissingAsync(async () =>
        GraphRecords.From(await _graph.ServicePrincipalsWithAppId(appId.ToString()).GetAsync(request => request.QueryParameters.Select = PrincipalFields, cancellationToken).ConfigureAwait(false)));

    public Task<PrincipalRecord?> CreatePrincipalAsync(Guid appId, CancellationToken cancellationToken) => GraphErrors.GuardAsync(async () =>
        GraphRecords.From(await _graph.ServicePrincipals.PostAsync(new ServicePrincipal { AppId = appId.ToString() }, cancellationToken: cancellationToken).ConfigureAwait(false)));

    /// <summary>Mints a secret. Sent exactly once: repeating it after a lost answer would mint another.</summary>
    public Task<MintedSecret> AddPasswordAsync(string applicationId, string marker, DateTimeOffset start, DateTimeOffset end, CancellationToken cancellationToken) => GraphErrors.GuardAsync(async () =>
    {
        var body = new AddPasswordPostRequestBody { PasswordCredential = new() { DisplayName = marker, StartDateTime = start, EndDateTime = end } };
        var answer = await _graph.Applications[applicationId].AddPassword.PostAsync(
            body, request => request.Options.Add(new RetryHandlerOption { MaxRetry = 0 }), cancellationToken).ConfigureAwait(false);
        return new MintedSecret(answer!.KeyId!.Value, answer.EndDateTime ?? end, answer.SecretText!);
    });

    public Task RemovePasswordAsync(string applicationId, Guid keyId, CancellationToken cancellationToken) => GraphErrors.IgnoreMissingAsync(() =>
        _graph.Applications[applicationId].RemovePassword.PostAsync(new RemovePasswordPostRequestBody { KeyId = keyId }, cancellationToken: cancellationToken));

    public Task DeletePrincipalAsync(Guid objectId, CancellationToken cancellationToken) => GraphErrors.IgnoreMissingAsync(() =>
        _graph.ServicePrincipals[objectId.ToString()].DeleteAsync(cancellationToken: cancellationToken));

    public Task DeleteApplicationAsync(string objectId, CancellationToken cancellationToken) => GraphErrors.IgnoreMissingAsync(() =>
        _graph.Applications[objectId].DeleteAsync(cancellationToken: cancellationToken));

    /// <summary>The deleted application that still holds the unique name. Deleted items cannot be filtered by it, so all pages are read.</summary>
    public Task<DeletedApplicationRecord?> FindDeletedApplicationAsync(string uniqueName, CancellationToken cancellationToken) => GraphErrors.GuardAsync(async () =>
    {
        var deleted = _graph.Directory.DeletedItems.GraphApplication;
        var page = await deleted.GetAsync(request => request.QueryParameters.Select = DeletedFields, cancellationToken).ConfigureAwait(false);
        while (page is not null)
        {
            if (page.Value?.Find(application => string.Equals(application.UniqueName, uniqueName, StringComparison.OrdinalIgnoreCase)) is { } found)
                return new DeletedApplicationRecord(GraphRecords.From(found)!, found.DeletedDateTime);
            if (page.OdataNextLink is null)
                return null;

            page = await deleted.WithUrl(page.OdataNextLink).GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        return null;
    });

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

    private static string Literal(string text) => text.Replace("'", "''", StringComparison.Ordinal);
}
