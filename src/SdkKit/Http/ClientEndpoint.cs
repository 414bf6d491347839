namespace SdkKit.Http;

/// <summary>Where a client's service answers in one cloud.</summary>
/// <param name="Cloud">The cloud's name, or <c>*</c> when the address is the same in every cloud.</param>
/// <param name="BaseAddress">An https address whose <c>{placeholders}</c> are one DNS label each.</param>
/// <param name="Hosts">The hosts that may see the token, with the same placeholders.</param>
/// <param name="Audience">The token's audience, verbatim.</param>
public sealed record ClientEndpoint(string Cloud, string BaseAddress, IReadOnlyList<string> Hosts, string Audience);
