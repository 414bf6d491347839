namespace SdkKit.Provisioning;

/// <summary>Values given as <c>--set name=value</c>.</summary>
public static class EnvironmentOverrides
{
    /// <summary>No overrides.</summary>
    public static IReadOnlyDictionary<string, string> None { get; } = new Dictionary<string, string>();

    /// <summary>Reads <c>name=value</c> texts; the last of one name wins.</summary>
    /// <exception cref="ProvisioningException">A text has no <c>=</c>, or its name is not usable.</exception>
    public static IReadOnlyDictionary<string, string> Parse(IEnumerable<string> texts)
    {
        var overrides = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in texts)
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                throw Invalid($"--set {text}: this is not name=value; write for example --set region=westeurope");

            var name = text[..equals].Trim();
            if (!ValueName.IsValid(name))
                throw Invalid($"--set {text}: '{name}' cannot name a value; {ValueName.Rule}");

            // A store may be a file of lines.
            if (text.Any(char.IsControl))
                throw Invalid($"--set {name}: the value '{name}' must be a string of one line");

            overrides[name] = text[(equals + 1)..];
        }

        return overrides;
    }

    private static ProvisioningException Invalid(string message) => new(ProvisioningFailure.InvalidInput, message);
}
