using Microsoft.Extensions.Configuration;

namespace SdkKitTemplate.RootNamespace.Tests;

/// <summary>The configuration that <c>sdkkit apply</c> would have stored.</summary>
internal static class Values
{
    public static IConfiguration Of(params (string Name, string Value)[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(value => KeyValuePair.Create($"SdkKit:Values:{value.Name}", (string?)value.Value)))
        .Build();
}
