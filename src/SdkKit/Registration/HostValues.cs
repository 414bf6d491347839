using SdkKit.Authorization;

namespace SdkKit.Registration;

/// <summary>Puts the environment's values into the placeholders of host names, where each is one DNS label and nothing else.</summary>
internal static class HostValues
{
    public static string Fill(string template, IDictionary<string, string> values, string clientName) =>
        Replace(template, name => values.TryGetValue(name, out var value)
            ? Label(name, value)
            : throw new SdkKitConfigurationException($"{clientName}: base address {template} needs a value for '{name}'; set SdkKit:Values:{name}."));

    public static string FillKnown(string template, IDictionary<string, string> values) =>
        Replace(template, name => values.TryGetValue(name, out var value) ? Label(name, value) : $"{{{name}}}");

    private static string Label(string name, string value) => HostPattern.IsLabel(value)
        ? value
        : throw new SdkKitConfigurationException($"SdkKit:Values:{name}: '{value}' cannot be part of a host name; use letters, digits and hyphens.");

    private static string Replace(string template, Func<string, string> valueOf)
    {
        for (var open = template.IndexOf('{', StringComparison.Ordinal); open >= 0;)
        {
            var close = template.IndexOf('}', open);
            if (close < 0)
            {
                return template;
            }

            var value = valueOf(template[(open + 1)..close]);
            template = template[..open] + value + template[(close + 1)..];
            open = template.IndexOf('{', open + value.Length);
        }

        return template;
    }
}
