namespace SdkKit.Provisioning;

/// <summary>Another tool's form of the desired state.</summary>
public sealed class ExportFormat
{
    private readonly Func<IReadOnlyList<DesiredState>, ExportOptions, IEnumerable<ExportedFile>> _write;

    internal ExportFormat(string name, string description, Func<IReadOnlyList<DesiredState>, ExportOptions, IEnumerable<ExportedFile>> write)
    {
        Name = name;
        Description = description;
        _write = write;
    }

    /// <summary>How the command line calls it, for example <c>azcli</c>.</summary>
    public string Name { get; }

    /// <summary>What comes out, in one line.</summary>
    public string Description { get; }

    /// <summary>Every format, in the order in which help shows them.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        new("azcli", "A POSIX shell script that calls az", (environments, _) => environments.Select(AzCliExport.Write)),
        new("powershell", "A PowerShell script that calls the Az modules", (environments, _) => environments.Select(PowerShellExport.Write)),
        new("bicep", "A Bicep template with the Microsoft Graph extension, and parameters per environment", (environments, _) => BicepExport.Write(environments)),
        new("terraform", "A Terraform configuration (azuread 3, azurerm 4), and values per environment", TerraformExport.Write) { HasOptions = true },
        new("portal", "A checklist in Markdown, with links into the portal and the exact values", (environments, _) => environments.Select(PortalExport.Write)),
        new("ci", "Pipelines for GitHub Actions and Azure DevOps: plan on pull requests, apply on main", (environments, _) => CiExport.Write(environments)),
    ];

    /// <summary>Whether the format heeds <see cref="ExportOptions"/>.</summary>
    public bool HasOptions { get; init; }

    /// <summary>Writes the files for one application in one environment or several.</summary>
    /// <param name="environments">The desired states, each of another environment.</param>
    /// <param name="options">What the export holds on request.</param>
    /// <exception cref="ProvisioningException">The format has no form for something that is asked for.</exception>
    public IReadOnlyList<ExportedFile> Write(IReadOnlyList<DesiredState> environments, ExportOptions? options = null) =>
        [.. _write([.. environments.OrderBy(environment => environment.Environment, StringComparer.Ordinal)], options ?? new()).OrderBy(file => file.Path, StringComparer.Ordinal)];
}
