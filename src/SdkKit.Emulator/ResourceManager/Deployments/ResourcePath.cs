namespace SdkKit.Emulator.ResourceManager.Deployments;

/// <summary>Ids of resources, made of type and names.</summary>
internal static class ResourcePath
{
    private const string ResourceGroups = "Microsoft.Resources/resourceGroups";

    /// <summary>The id, or <see langword="null"/> when the type has more or fewer parts than there are names.</summary>
    /// <param name="scope">What it is in or extends; empty for the tenant.</param>
    /// <param name="type">With its namespace: <c>Microsoft.OperationalInsights/workspaces</c>.</param>
    /// <param name="names">One for each part of the type.</param>
    public static string? Below(string scope, string type, IReadOnlyList<string> names)
    {
        var parts = type.Split('/');
        if (parts.Length != names.Count + 1)
        {
            return null;
        }

        if (type.Equals(ResourceGroups, StringComparison.OrdinalIgnoreCase))
        {
            return $"{scope}/resourceGroups/{names[0]}";
        }

        return $"{scope}/providers/{parts[0]}{string.Concat(parts.Skip(1).Zip(names, (part, name) => $"/{part}/{name}"))}";
    }
}
