namespace SdkKit.Provisioning;

/// <summary>What one environment fills into the template. It holds nothing secret.</summary>
internal static class BicepParameters
{
    public static ExportedFile Write(DesiredState desired, IReadOnlyList<BicepTarget> targets)
    {
        List<string> lines = ["using './main.bicep'", ""];
        lines.AddRange(BicepPrincipal.Parameters(desired));
        lines.AddRange(BicepRegistration.Parameters(desired));
        foreach (var target in targets)
        {
            var roles = desired.Roles.Where(role => BicepTarget.Of(role.Scope).Name == target.Name).ToList();
            if (roles.Count > 0)
                lines.AddRange([$"param {target.Parameter} = [", .. BicepText.Indent(roles.SelectMany(role => Item(target, role))), "]"]);
        }

        return new($"{desired.Environment}.bicepparam", BicepText.Lines(lines));
    }

    private static IEnumerable<string> Item(BicepTarget target, DesiredRole role) =>
    [
        $"// {role.RoleName}: needed by {string.Join(", ", role.Clients)}",
        "{",
        .. target.Fields.Zip(target.Values(role.Scope), (field, value) => $"  {field}: {BicepText.Quote(value)}"),
        $"  roleDefinitionId: '{role.RoleDefinitionId:D}'",
        .. role.Condition is { } condition ? [$"  condition: {BicepText.Quote(condition)}"] : Array.Empty<string>(),
        "}",
    ];
}
