using SdkKit.Authorization;
using SdkKit.Http;

namespace SdkKit.Registration;

/// <summary>Where one client of a program sends its requests, decided and checked once.</summary>
internal sealed record ClientSettings(string BaseAddress, string Audience, HostPolicy Hosts, TimeProvider Time, TimeSpan OperationTimeout, TimeSpan ReadTimeout, IReadOnlyList<string> Roles)
{
    public static ClientSettings Resolve(ClientDefinition definition, AzureClientOptions options)
    {
        var endpoint = definition.Endpoints.FirstOrDefault(one => one.Cloud is "*" || string.Equals(one.Cloud, options.Cloud, StringComparison.OrdinalIgnoreCase))
            ?? throw new SdkKitConfigurationException(
                $"{definition.Name}: no endpoint in cloud '{options.Cloud}'; set SdkKit:Cloud to {string.Join(" or ", definition.Endpoints.Select(one => one.Cloud))}.");
        var address = Address(definition, endpoint, options);
        // A host with its value known is pinned to that value: somebody else's vault is a host of the service, too.
        string[] hosts = [.. endpoint.Hosts.Select(host => HostValues.FillKnown(host, options.Values))];
        var policy = new HostPolicy(definition.Name, hosts, address.Port);
        return policy.Allows(address)
            ? new ClientSettings(address.AbsoluteUri.TrimEnd('/'), endpoint.Audience, policy, options.TimeProvider, options.OperationTimeout, options.Resilience.AttemptTimeout, definition.Roles)
            : throw new SdkKitConfigurationException(
                $"{definition.Name}: base address {address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)}{UserInfo(address)} is refused, it would get the token; use an https address of {string.Join(", ", hosts)}.");
    }

    private static Uri Address(ClientDefinition definition, ClientEndpoint endpoint, AzureClientOptions options)
    {
        var text = HostValues.Fill(options.BaseAddress ?? endpoint.BaseAddress, options.Values, definition.Name);
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Query.Length: 0, Fragment.Length: 0 }
            ? address
            : throw new SdkKitConfigurationException(
                $"{definition.Name}: base address '{WithoutSecrets(text)}' is no absolute address without query; correct SdkKit:Clients:{definition.Name}:BaseAddress.");
    }

    private static string UserInfo(Uri address) => address.UserInfo.Length > 0 ? " with a user name" : "";

    // A query may be a signature, and what stands before an '@' a password.
    private static string WithoutSecrets(string text)
    {
        var end = text.AsSpan().IndexOfAny('?', '#');
        var shown = end < 0 ? text : $"{text[..(end + 1)]}…";
        var at = shown.LastIndexOf('@');
        return at < 0 ? shown : $"…{shown[at..]}";
    }
}
