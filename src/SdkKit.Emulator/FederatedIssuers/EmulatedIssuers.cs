using System.Collections.Concurrent;

namespace SdkKit.Emulator;

/// <summary>The issuers of federated tokens that the emulated Entra ID knows: GitHub Actions, Azure DevOps and clusters, besides those of the options.</summary>
public sealed class EmulatedIssuers : IDisposable
{
    private readonly IReadOnlyList<EmulatedIssuer> _given;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, EmulatedIssuer> _builtIn = new(StringComparer.Ordinal);

    internal EmulatedIssuers(IReadOnlyList<EmulatedIssuer> given, TimeProvider clock)
    {
        _given = given;
        _clock = clock;
    }

    /// <summary>GitHub Actions; subjects are such as <c>repo:contoso/app:environment:prod</c>.</summary>
    public EmulatedIssuer GitHub => Of("https://token.actions.githubusercontent.com");

    /// <summary>Azure DevOps; subjects are such as <c>sc://contoso/App/prod</c>.</summary>
    /// <param name="organizationId">Id of the organization.</param>
    public EmulatedIssuer AzureDevOps(Guid organizationId) => Of($"https://vstoken.dev.azure.com/{organizationId:D}");

    /// <summary>A cluster; subjects are such as <c>system:serviceaccount:namespace:name</c>.</summary>
    /// <param name="issuer">The cluster's OIDC issuer, its slash at the end included.</param>
    public EmulatedIssuer Kubernetes(string issuer) => Of(issuer);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var issuer in _builtIn.Values)
        {
            issuer.Dispose();
        }
    }

    internal EmulatedIssuer? Find(string? issuer) =>
        _given.FirstOrDefault(one => one.Issuer == issuer) ?? (issuer is not null && _builtIn.TryGetValue(issuer, out var known) ? known : null);

    internal EmulatedIssuer Of(string issuer) => _given.FirstOrDefault(one => one.Issuer == issuer) ?? _builtIn.GetOrAdd(issuer, text => new EmulatedIssuer(text, _clock));
}
