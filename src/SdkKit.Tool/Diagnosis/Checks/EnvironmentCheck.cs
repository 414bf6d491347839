using SdkKit.Provisioning;

namespace SdkKit.Tool.Diagnosis.Checks;

/// <summary>The environment's file, and a value for everything that the manifest leaves open.</summary>
internal sealed class EnvironmentCheck : ICheck
{
    public string Name => "environment";

    public Task<IReadOnlyList<CheckResult>> RunAsync(Patient patient, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<CheckResult>>([Find(patient)]);

    private CheckResult Find(Patient patient)
    {
        if (patient.Project is null)
        {
            return CheckResult.Unknown(Name, "no project here");
        }

        patient.Environment = patient.ReadEnvironment();
        if (patient.Manifests is null)
        {
            return CheckResult.Unknown(Name, $"{patient.Environment.Name} can be read; whether its values suffice only a manifest tells");
        }

        patient.Desired = DesiredState.From(patient.Manifests, patient.Environment);
        return CheckResult.Ok(Name, $"{patient.Environment.Name} in {patient.Environment.Cloud}, credential: {patient.Environment.Credential.Kind}");
    }
}
