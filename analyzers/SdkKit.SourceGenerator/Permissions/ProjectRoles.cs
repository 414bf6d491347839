using SdkKit.Catalog;
using SdkKit.Manifest;

namespace SdkKit.SourceGenerator.Permissions;

/// <summary>The roles that a project can name: Azure's, and its own definitions before them.</summary>
internal sealed class ProjectRoles
{
    public static readonly ProjectRoles BuiltIn = new([]);

    private readonly List<CustomRole> _custom = [];

    public ProjectRoles(IEnumerable<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files)
        {
            try
            {
                _custom.Add(CustomRoleFile.Parse(text, path));
            }
            catch (ManifestException)
            {
                // SDKKIT2017 tells what is wrong with the file.
            }
        }
    }

    public IRole? Find(string nameOrId) => FindCustom(nameOrId) ?? (RoleCatalog.TryFind(nameOrId, out var role) ? role : (IRole?)null);

    private CustomRole? FindCustom(string nameOrId) => _custom.FirstOrDefault(role =>
        string.Equals(role.Name, nameOrId.Trim(), StringComparison.OrdinalIgnoreCase) || (Guid.TryParse(nameOrId, out var id) && role.Id == id.ToString("D")));
}
