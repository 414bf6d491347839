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
        var below = sources.BaseFile is { Length: > 0 } baseFile ? ReadFile(baseFile) : null;
        var named = File.Exists(path) || below is null || sources.Path is not null ? ReadFile(path) : null;

        var values = new Dictionary<string, EnvironmentValue>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in (below?.Values ?? []).Concat(named?.Values ?? []))
            values[name] = value;
        foreach (var (name, text) in sources.Overrides)
            values[name] = new(text, "--set");

        var cloud = named?.Cloud ?? below?.Cloud ?? CloudCatalog.PublicCloud;
        var source = new CredentialSource(values, cloud);
        var credential = (named?.Credential ?? below?.Credential) is { } json ? Read(() => CredentialReader.Read(json, source)) : CredentialReader.Default;
        var (owners, uris, roles) = (named?.Owners ?? below?.Owners, named?.IdentifierUris ?? below?.IdentifierUris, named?.AppRoles ?? below?.AppRoles);
        if (credential is DesiredCredential.ManagedIdentity && (owners ?? uris ?? roles) is { } misplaced)
            throw Invalid(misplaced.Error("owners, identifierUris and appRoles belong to an application; a managed identity has none: remove them").Message);

        return new()
        {
            Name = sources.Name,
            Path = path,
            TenantId = named?.TenantId ?? below?.TenantId,
            Cloud = cloud,
            Values = values,
            Credential = credential,
            Registration = Read(() => new RegistrationReader(source).Read(owners, uris, roles)),
            Conditions = Read(() => ConditionReader.Read(named?.Conditions ?? below?.Conditions, source)),
            Store = named?.Store ?? below?.Store ?? sources.DefaultStore ?? BesideFile(path, sources.Name),
            UniqueName = named?.UniqueName ?? below?.UniqueName,
        };
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
