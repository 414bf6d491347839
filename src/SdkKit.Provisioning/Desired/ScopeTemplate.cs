using System.Text.RegularExpressions;

namespace SdkKit.Provisioning;

/// <summary>Scope text of a manifest, for example <c>/subscriptions/{subscription}/resourceGroups/{resourceGroup}</c>.</summary>
internal static partial class ScopeTemplate
{
    /// <summary>Fills the placeholders and reads the result as a scope.</summary>
    /// <param name="usedBy">For messages: who needs the scope.</param>
    public static ArmScope Fill(string template, ProvisioningEnvironment environment, string usedBy)
    {
        var origins = new List<string>();
        var text = Placeholder().Replace(template, match =>
        {
            var name = match.Groups[1].Value;
            if (!environment.Values.TryGetValue(name, out var value))
                throw Invalid($"{environment.Path}: the value '{name}' is missing; {usedBy} needs it for the scope '{template}': add it under \"values\" or pass --set {name}=value");

            origins.Add($"{value.Origin}: {name} = '{value.Text}'");
            return value.Text;
        });

        if (ArmScope.TryParse(text, out var scope, out var problem))
            return scope;

        var where = origins.Count > 0 ? string.Join(", ", origins) : $"the scope '{template}'";
        throw Invalid($"{where} gives no scope for {usedBy}: {problem}; write the full resource id, for example /subscriptions/<guid>/resourceGroups/<name>");
    }

    private static ProvisioningException Invalid(string message) => new(ProvisioningFailure.InvalidInput, message);

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Placeholder();
}
