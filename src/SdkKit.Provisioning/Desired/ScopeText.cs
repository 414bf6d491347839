using SdkKit.Manifest;

namespace SdkKit.Provisioning;

/// <summary>Turns the scope text of a manifest, for example <c>{workspace}</c>, into a scope by an environment's values.</summary>
internal static class ScopeText
{
    /// <param name="template">Text with placeholders.</param>
    /// <param name="environment">Supplies the values.</param>
    /// <param name="usedBy">For messages: who needs the scope.</param>
    public static ArmScope Resolve(string template, ProvisioningEnvironment environment, string usedBy)
    {
        var origins = new List<string>();
        var text = ScopeTemplate.Fill(template, name =>
        {
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
}
