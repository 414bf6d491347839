using SdkKit.Catalog;
using SdkKit.Manifest;

namespace SdkKit.Provisioning;

internal static class EnvironmentLoader
{
    public static ProvisioningEnvironment Load(EnvironmentSources sources)
    {
        if (!EnvironmentName.IsValid(sources.Name))
            throw Invalid($"'{sources.Name}' cannot name an environment; {EnvironmentName.Rule}");

        var path = sources.Path ?? Path.Combine(sources.Directory, $"sdkkit.{sources.Name}.json");
        var layers = Layers(sources, path);
        T? First<T>(Func<EnvironmentLayer, T?> read)
            where T : class => layers.Select(read).FirstOrDefault(value => value is not null);

        var values = new Dictionary<string, EnvironmentValue>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in layers.Reverse().SelectMany(layer => layer.Values))
            values[name] = value;
        foreach (var (name, text) in sources.Overrides)
            values[name] = new(text, "--set");

        var cloud = First(layer => layer.Cloud) ?? CloudCatalog.PublicCloud;
        var source = new CredentialSource(values, cloud);
        var store = First(layer => layer.Store) ?? sources.DefaultStore ?? BesideFile(path, sources.Name);
        var (credential, reason) = Read(() => First(layer => layer.Credential) is { } json
            ? new(CredentialReader.Read(json, source), null)
            : DefaultCredential.Of(First(layer => layer.RunsOn) is { } runsOn ? source.Resource(runsOn, "runsOn") : null, store, cloud));
        var (owners, uris, roles) = (First(layer => layer.Owners), First(layer => layer.IdentifierUris), First(layer => layer.AppRoles));
        if (credential is DesiredCredential.ManagedIdentity && (owners ?? uris ?? roles) is { } misplaced)
            throw Invalid(misplaced.Error("owners, identifierUris and appRoles belong to an application; a managed identity has none: remove them").Message);
        return new()
        {
            Name = sources.Name,
            Path = path,
            TenantId = layers.Select(layer => layer.TenantId).FirstOrDefault(tenant => tenant is not null),
            Cloud = cloud,
            Values = values,
            Credential = credential,
            CredentialReason = reason,
            Registration = Read(() => new RegistrationReader(source).Read(owners, uris, roles)),
            Conditions = Read(() => ConditionReader.Read(First(layer => layer.Conditions), source)),
            Store = store,
            UniqueName = First(layer => layer.UniqueName),
        };
    }

    /// <summary>The highest first. The named file may be absent where another says enough.</summary>
    private static IReadOnlyList<EnvironmentLayer> Layers(EnvironmentSources sources, string path)
    {
        string[] lower = [.. new[] { sources.SharedFile, sources.BaseFile }.OfType<string>().Where(file => file.Length > 0)];
        return [.. (File.Exists(path) || lower.Length == 0 || sources.Path is not null ? [path, .. lower] : lower).Select(ReadFile)];
    }

    private static StoreTarget.EnvFile BesideFile(string path, string name) =>
        new(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $"sdkkit.{name}.env"));

    private static T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (ManifestException exception)
        {
            throw Invalid(exception.Message, exception);
        }
    }

    private static EnvironmentLayer ReadFile(string path)
    {
        try
        {
            return EnvironmentReader.Read(File.ReadAllText(path), path);
        }
        catch (ManifestException exception)
        {
            throw Invalid(exception.Message, exception);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Invalid($"{path}: the environment file is missing; create it, for example with {{ \"values\": {{ }} }}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Invalid($"{path}: the environment file cannot be read: {exception.Message}", exception);
        }
    }

    private static ProvisioningException Invalid(string message, Exception? inner = null) =>
        new(ProvisioningFailure.InvalidInput, message, inner);
}
