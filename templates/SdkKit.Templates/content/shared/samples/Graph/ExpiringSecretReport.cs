namespace SdkKitTemplate.RootNamespace;

/// <summary>Which app registrations have secrets that end soon.</summary>
public sealed class ExpiringSecretReport(IMicrosoftGraph graph, TimeProvider time)
{
    public async Task<IReadOnlyList<ExpiringSecret>> GetAsync(TimeSpan within, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        var found = new List<ExpiringSecret>();
        await foreach (var application in graph.ListApplicationsAsync(cancellationToken))
        {
            found.AddRange(application.PasswordCredentials
                .Where(password => password.EndDateTime >= now && password.EndDateTime - now <= within)
                .Select(password => new ExpiringSecret(application.DisplayName, password.EndDateTime)));
        }

        return [.. found.OrderBy(secret => secret.EndDateTime)];
    }
}

/// <param name="Application">The name of the app registration.</param>
/// <param name="EndDateTime">Until when the secret is accepted.</param>
public sealed record ExpiringSecret(string Application, DateTimeOffset EndDateTime);
