namespace SdkKit.Provisioning;

/// <summary>The layers that an environment is made of, the lowest first: base file, shared file, named file, overrides.</summary>
public sealed record EnvironmentSources
{
    /// <summary>Variable that names a base file; the emulator sets it for the processes it starts.</summary>
    public const string BaseFileVariable = "SDKKIT_ENVIRONMENT_FILE";

    /// <summary>Name of the environment, for example <c>dev</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The environment file; <see langword="null"/> means <c>sdkkit.&lt;name&gt;.json</c> in <see cref="Directory"/>.</summary>
    public string? Path { get; init; }

    /// <summary>Directory of the default file and of relative store paths when there is no file.</summary>
    public string Directory { get; init; } = Environment.CurrentDirectory;

    /// <summary>File under the named one, which may then be absent.</summary>
    public string? BaseFile { get; init; } = Environment.GetEnvironmentVariable(BaseFileVariable);

    /// <summary>File between the two, which several applications share; <see langword="null"/> when there is none.</summary>
    public string? SharedFile { get; init; }

    /// <summary>Values given on the command line; see <see cref="EnvironmentOverrides.Parse"/>.</summary>
    public IReadOnlyDictionary<string, string> Overrides { get; init; } = EnvironmentOverrides.None;

    /// <summary>Store to use when no file names one; <see langword="null"/> means an owner-only file beside the environment file.</summary>
    public StoreTarget? DefaultStore { get; init; }
}
