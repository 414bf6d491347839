using System.Globalization;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Diagnosis.Checks;

namespace SdkKit.Tool.Diagnosis;

/// <summary>All checks, in the order in which one needs what the one before it found.</summary>
internal static class CheckUp
{
    public static IReadOnlyList<ICheck> Checks { get; } =
    [
        new SdkCheck(),
        new PackageCheck(),
        new ManifestCheck(),
        new EnvironmentCheck(),
        new NetworkCheck(),
        new ClockCheck(),
        new SignInCheck(),
        new PermissionCheck(),
        new StoreCheck(),
    ];

    public static async Task<IReadOnlyList<CheckResult>> RunAsync(Patient patient, Action<CheckResult> report, CancellationToken cancellationToken)
    {
        List<CheckResult> all = [];
        foreach (var check in Checks)
        {
            foreach (var result in await RunAsync(check, patient, cancellationToken).ConfigureAwait(false))
            {
                all.Add(result);
                report(result);
            }
        }

        return all;
    }

    internal static async Task<IReadOnlyList<CheckResult>> RunAsync(ICheck check, Patient patient, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patient.TimeLimit);
        try
        {
            return await check.RunAsync(patient, limit.Token).WaitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var seconds = patient.TimeLimit.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
            return [CheckResult.Missing(check.Name, $"no answer within {seconds} s", "run sdkkit doctor --timeout 60, or look for what holds it up")];
        }
        catch (Exception error) when (Failure.TryDescribe(error, out var line, out _))
        {
            return [CheckResult.Failed(check.Name, line)];
        }
    }
}
