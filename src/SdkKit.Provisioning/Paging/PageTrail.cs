namespace SdkKit.Provisioning;

/// <summary>The pages of one listing: each is visited once, so that a service whose links go in circles cannot hold anybody.</summary>
internal sealed class PageTrail(string service)
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    /// <exception cref="ProvisioningException">The page was visited before.</exception>
    public string Follow(string nextLink) => _visited.Add(nextLink)
        ? nextLink
        : throw new ProvisioningException(ProvisioningFailure.Refused, $"{service} leads from one page of a list back to the same page; nothing was changed: run again later");
}
