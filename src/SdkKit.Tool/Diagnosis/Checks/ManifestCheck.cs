using SdkKit.Manifest;
using SdkKit.Tool.CommandLine;

namespace SdkKit.Tool.Diagnosis.Checks;

/// <summary>What the build wrote of the project's clients.</summary>
internal sealed class ManifestCheck : ICheck
{
    public string Name => "manifest";

    public Task<IReadOnlyList<CheckResult>> RunAsync(Patient patient, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<CheckResult>>([Find(patient)]);

    private CheckResult Find(Patient patient)
    {
        if (patient.Project is null)
        {
            return CheckResult.Unknown(Name, "no project here");
        }

        try
        {
            patient.Manifests = patient.ReadManifests();
        }
        catch (UserErrorException) when (patient.Project.Manifests.Count == 0)
        {
            return CheckResult.Missing(Name, "the build has written none yet", $"dotnet build {Argument.Of(patient.Project.ProjectFile ?? patient.Project.Directory)}");
        }

        var merged = ManifestSet.Merge(patient.Manifests);
        return CheckResult.Ok(Name, $"{merged.Application}: {string.Join(", ", merged.Clients.Select(client => client.Name).DefaultIfEmpty("no clients"))}");
    }
}
