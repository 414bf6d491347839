using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Security.KeyVault.Secrets;

namespace SdkKit.Provisioning;

/// <summary>
/// The requests about certificates of one vault, over Azure.Core's pipeline: the SDK's library for them adds nothing to five requests.
/// Source: "Key Vault REST API", certificates.
/// </summary>
internal sealed class VaultCertificates
{
    private const string Pkcs12 = "application/x-pkcs12";
    private const string ApiVersion = "7.4";
    private const double DaysOfMonth = 30.4;

    private readonly Uri _address;
    private readonly HttpPipeline _http;
    private readonly Polling _polling;
    private readonly RequiredRight _right;

    /// <param name="target">Which vault.</param>
    /// <param name="cloud">The cloud that it is in.</param>
    /// <param name="options">Who provisions, and over what.</param>
    public VaultCertificates(StoreTarget.KeyVault target, string cloud, ProvisioningOptions options)
    {
        Name = target.Vault;
        _address = KeyVaultNames.AddressOf(target.Vault, cloud);
        _polling = new(options.Time, options.ReplicationWindow, options.LongestPause);
        _right = new(
            $"to create, import, read and delete certificates of the vault {target.Vault}, and to read secrets of it (the roles Key Vault Certificates Officer and Key Vault Secrets Officer there)",
            "an Owner or User Access Administrator of the vault");
        var client = new SecretClientOptions { Transport = new HttpClientTransport(Transports.ClientFor(options)) };
        client.Retry.MaxDelay = options.LongestPause;
        client.Retry.NetworkTimeout = Timeout.InfiniteTimeSpan;
        _http = HttpPipelineBuilder.Build(client, new BearerTokenAuthenticationPolicy(options.Credential, KeyVaultNames.AudienceOf(cloud) + "/.default"));
    }

    /// <summary>Name of the vault.</summary>
    public string Name { get; }

    /// <summary>What the successor of a certificate is called until it takes its place.</summary>
    public static string SuccessorOf(string name) => name + "-next";

    /// <summary>The latest version with its private key, or <see langword="null"/>.</summary>
    public async Task<LocalCertificate?> FindAsync(string name, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(RequestMethod.Get, $"secrets/{name}", null, cancellationToken).ConfigureAwait(false);
        if (response.Status == 404)
            return null;

        var secret = Read(response);
        try
        {
            // The key goes into no key store; a rotation hands it to the vault again.
            var flags = X509KeyStorageFlags.Exportable | (OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet);
            return secret["contentType"]?.GetValue<string>() == Pkcs12
                ? new(X509CertificateLoader.LoadPkcs12(Convert.FromBase64String(secret["value"]!.GetValue<string>()), password: null, flags))
                : throw Foreign(name);
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            throw Foreign(name);
        }
    }

    /// <summary>Has the vault make a version, which is complete when this returns. A certificate of that name that was deleted is brought back first.</summary>
    public async Task CreateAsync(string name, CertificateWish wish, CancellationToken cancellationToken)
    {
        var policy = new JsonObject
        {
            ["issuer"] = new JsonObject { ["name"] = "Self" },
            ["key_props"] = new JsonObject { ["exportable"] = true, ["kty"] = "RSA", ["key_size"] = LocalCertificate.KeySize, ["reuse_key"] = false },
            ["secret_props"] = new JsonObject { ["contentType"] = Pkcs12 },
            ["x509_props"] = new JsonObject { ["subject"] = LocalCertificate.SubjectOf(wish.Name).Name, ["validity_months"] = Math.Max(1, (int)Math.Round(wish.Lifetime.TotalDays / DaysOfMonth)) },
        };
        await WriteAsync(name, "create", new() { ["policy"] = policy }, cancellationToken).ConfigureAwait(false);
        await _polling.UntilAsync(() => CompletedAsync(name, cancellationToken), exception => exception is NotYetException, _ => { }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes a version of a certificate that is known here.</summary>
    public Task ImportAsync(string name, LocalCertificate certificate, CancellationToken cancellationToken) => WriteAsync(
        name,
        "import",
        new()
        {
            ["value"] = Convert.ToBase64String(certificate.ToPkcs12()),
            ["policy"] = new JsonObject { ["key_props"] = new JsonObject { ["exportable"] = true }, ["secret_props"] = new JsonObject { ["contentType"] = Pkcs12 } },
        },
        cancellationToken);

    /// <summary>Deletes a certificate, if there is one; the vault keeps it as long as it keeps deleted ones.</summary>
    public async Task DeleteAsync(string name, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(RequestMethod.Delete, $"certificates/{name}", null, cancellationToken).ConfigureAwait(false);
    }

    private static JsonObject Read(Response response) => JsonNode.Parse(response.Content)!.AsObject();

    private Task<bool> WriteAsync(string name, string verb, JsonObject body, CancellationToken cancellationToken) => _polling.UntilAsync(
        async () =>
        {
            try
            {
                using var response = await SendAsync(RequestMethod.Post, $"certificates/{name}/{verb}", body, cancellationToken).ConfigureAwait(false);
                return true;
            }
            catch (ServiceRefusal refusal) when (refusal.Status == 409)
            {
                // A deleted one still holds the name.
                await RecoverAsync(name, cancellationToken).ConfigureAwait(false);
                throw;
            }
        },
        exception => exception is ServiceRefusal { Status: 409 },
        _ => { },
        cancellationToken);

    private async Task RecoverAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await SendAsync(RequestMethod.Post, $"deletedcertificates/{name}/recover", null, cancellationToken).ConfigureAwait(false);
        }
        catch (ServiceRefusal refusal) when (refusal.Status == 409)
        {
            // It is still being deleted, or being recovered already.
        }
    }

    private async Task<bool> CompletedAsync(string name, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(RequestMethod.Get, $"certificates/{name}/pending", null, cancellationToken).ConfigureAwait(false);
        // Some vaults forget the operation with its end.
        return response.Status == 404 || Read(response)["status"]?.GetValue<string>() is "completed" ? true : throw new NotYetException();
    }

    private async Task<Response> SendAsync(RequestMethod method, string path, JsonObject? body, CancellationToken cancellationToken)
    {
        using var request = _http.CreateRequest();
        request.Method = method;
        request.Uri.Reset(new Uri(_address, $"{path}?api-version={ApiVersion}"));
        request.Headers.Add("Accept", "application/json");
        if (body is not null)
        {
            request.Headers.Add("Content-Type", "application/json");
            request.Content = RequestContent.Create(BinaryData.FromString(body.ToJsonString()));
        }

        var response = await _http.SendRequestAsync(request, cancellationToken).ConfigureAwait(false);
        return response.IsError && response.Status != 404 ? throw ArmErrors.Refusal(response, _right, $"Key Vault {Name}") : response;
    }

    private ProvisioningException Foreign(string name) =>
        new(ProvisioningFailure.InvalidInput, $"Key Vault {Name}: the secret {name} is no certificate with an RSA key that can be read; give the store another \"prefix\", or remove it");

    private sealed class NotYetException : Exception;
}
