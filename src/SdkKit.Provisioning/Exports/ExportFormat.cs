namespace SdkKit.Provisioning;

/// <summary>Another tool's form of the desired state.</summary>
public sealed class ExportFormat
{
    private readonly Func<IReadOnlyList<DesiredState>, IEnumerable<ExportedFile>> _write;

    internal ExportFormat(string name, string description, Func<IReadOnlyList<DesiredState>, IEnumerable<ExportedFile>> write)
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
        new("azcli", "A POSIX shell script that calls az", environments => environments.Select(AzCliExport.Write)),
    ];

    /// <summary>Writes the files for one application in one environment or several.</summary>
    /// <param name="environments">The desired states, each of another environment.</param>
    /// <exception cref="ProvisioningException">The format has no form for something that is asked for.</exception>
    public IReadOnlyList<ExportedFile> Write(params IReadOnlyList<DesiredState> environments) => [.. _write(environments).OrderBy(file => file.Path, StringComparer.Ordinal)];
}
