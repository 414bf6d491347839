using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace SdkKit.Registration;

/// <summary>Fills a client's options from section <c>SdkKit</c>, the client's own part of it first, key by key: a binder would need reflection.</summary>
internal static class ConfigurationDefaults
{
    private const string Duration = "a duration; write hours:minutes:seconds, for example 00:10:00";

    public static void Apply(AzureClientOptions options, IConfiguration? configuration, string clientName)
    {
        if (configuration?.GetSection("SdkKit") is not { } section)
        {
            return;
        }

        var client = section.GetSection($"Clients:{clientName}");
        options.Cloud = Text(client, "Cloud") ?? Text(section, "Cloud") ?? options.Cloud;
        options.BaseAddress = Text(client, "BaseAddress") ?? options.BaseAddress;
        options.PropagationWindow = Time(client, section, "PropagationWindow") ?? options.PropagationWindow;
        options.OperationTimeout = Time(client, section, "OperationTimeout") ?? options.OperationTimeout;
        Apply(options.Resilience, client, section);
        foreach (var value in section.GetSection("Values").GetChildren().Concat(client.GetSection("Values").GetChildren()))
        {
            if (value.Value is { } text)
            {
                options.Values[value.Key] = text;
            }
        }
    }

    private static void Apply(AzureResilienceOptions resilience, IConfigurationSection client, IConfigurationSection section)
    {
        resilience.MaxRetries = Number(client, section, "Resilience:MaxRetries") ?? resilience.MaxRetries;
        resilience.Delay = Time(client, section, "Resilience:Delay") ?? resilience.Delay;
        resilience.MaxDelay = Time(client, section, "Resilience:MaxDelay") ?? resilience.MaxDelay;
        resilience.AttemptTimeout = Time(client, section, "Resilience:AttemptTimeout") ?? resilience.AttemptTimeout;
        resilience.TotalTimeout = Time(client, section, "Resilience:TotalTimeout") ?? resilience.TotalTimeout;
    }

    private static string? Text(IConfigurationSection section, string key) => section[key] is { Length: > 0 } text ? text : null;

    private static TimeSpan? Time(IConfigurationSection client, IConfigurationSection section, string key) => Parsed<TimeSpan>(
        client, section, key, Duration, text => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) && time >= TimeSpan.Zero ? time : null);

    private static int? Number(IConfigurationSection client, IConfigurationSection section, string key) => Parsed<int>(
        client, section, key, "a number", text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null);

    private static T? Parsed<T>(IConfigurationSection client, IConfigurationSection section, string key, string expected, Func<string, T?> parse)
        where T : struct
    {
        var from = Text(client, key) is null ? section : client;
        return Text(from, key) is not { } text ? null
            : parse(text) ?? throw new SdkKitConfigurationException($"{from.Path}:{key}: '{text}' is no {expected["a ".Length..]}.");
    }
}
