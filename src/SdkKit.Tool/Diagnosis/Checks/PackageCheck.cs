using System.Text.Json;

namespace SdkKit.Tool.Diagnosis.Checks;

/// <summary>Whether the project's restore brought SdkKit.</summary>
internal sealed class PackageCheck : ICheck
{
    public string Name => "packages";

    public async Task<IReadOnlyList<CheckResult>> RunAsync(Patient patient, CancellationToken cancellationToken)
    {
        if (patient.Project?.ProjectFile is not { } project)
        {
            return [CheckResult.Unknown(Name, "no project here: name one with --project, or make one with dotnet new sdkkit-console")];
        }

        var assets = Path.Combine(patient.Project.Directory, "obj", "project.assets.json");
        if (!File.Exists(assets))
        {
            return [CheckResult.Missing(Name, "the project was never restored", $"dotnet restore {Argument.Of(project)}")];
        }

        var libraries = await LibrariesAsync(assets, cancellationToken).ConfigureAwait(false);
        if (libraries is null)
        {
            return [CheckResult.Missing(Name, $"{assets} cannot be read", $"dotnet restore --force {Argument.Of(project)}")];
        }

        return libraries.FirstOrDefault(name => name.StartsWith("SdkKit/", StringComparison.OrdinalIgnoreCase)) is { } found
            ? [CheckResult.Ok(Name, found.Replace('/', ' '))]
            : [CheckResult.Missing(Name, "the project does not reference SdkKit", $"dotnet add {Argument.Of(project)} package SdkKit")];
    }

    private static async Task<IReadOnlyList<string>?> LibrariesAsync(string assets, CancellationToken cancellationToken)
    {
        try
        {
            using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(assets, cancellationToken).ConfigureAwait(false));
            return [.. json.RootElement.GetProperty("libraries").EnumerateObject().Select(library => library.Name)];
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
