using SdkKit.Provisioning;

namespace SdkKit.Tool.Diagnosis.Checks;

/// <summary>What whoever is signed in lacks to carry out what <c>sdkkit plan</c> shows.</summary>
internal sealed class PermissionCheck : ICheck
{
    public string Name => "permissions";

    public async Task<IReadOnlyList<CheckResult>> RunAsync(Patient patient, CancellationToken cancellationToken)
    {
        if (patient.Desired is null || !patient.IsSignedIn)
        {
            return [CheckResult.Unknown(Name, patient.Desired is null ? "there is nothing to plan yet" : "nobody is signed in")];
        }

        var session = new ProvisioningSession(patient.Desired, patient.Provisioning);
        var plan = await session.PlanAsync(cancellationToken).ConfigureAwait(false);
        if (plan.Refusal is { } refusal)
        {
            return [CheckResult.Failed(Name, refusal)];
        }

        return plan.MissingRights.Count > 0
            ? [.. plan.MissingRights.Select(right => CheckResult.Missing(Name, $"you lack {right.Needs}; {right.Grantor} can grant it", Remedy(right, patient)))]
            : [CheckResult.Ok(Name, plan.HasChanges ? "enough for what sdkkit plan shows" : "enough; there is nothing to do")];
    }

    private static string Remedy(RequiredRight right, Patient patient) => right.Scope is { } scope
        ? $"az role assignment create --role \"Role Based Access Control Administrator\" --assignee {patient.CallerObjectId ?? "<your object id>"} --scope {Argument.Of(scope)}"
        : $"ask {right.Grantor} to grant it";
}
