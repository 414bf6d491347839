using System.Globalization;

namespace SdkKit.Tool.Diagnosis.Checks;

/// <summary>A clock that goes wrong makes valid tokens look expired, and assertions signed here not yet valid; the sign-in host tells the time.</summary>
internal sealed class ClockCheck : ICheck
{
    // Entra ID allows five minutes.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private static readonly string Remedy = OperatingSystem.IsWindows() ? "w32tm /resync"
        : OperatingSystem.IsMacOS() ? "sudo sntp -sS time.apple.com"
        : "sudo timedatectl set-ntp true";

    public string Name => "clock";

    public Task<IReadOnlyList<CheckResult>> RunAsync(Patient patient, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<CheckResult>>([Find(patient)]);

    private CheckResult Find(Patient patient)
    {
        if (patient.Clock is not { } clock)
        {
            return CheckResult.Unknown(Name, patient.ReachesSignIn ? "the sign-in host does not tell the time" : "the sign-in host was not reached");
        }

        var off = clock.Ours - clock.Theirs;
        return off.Duration() <= Tolerance
            ? CheckResult.Ok(Name, "within five minutes of the sign-in host's")
            : CheckResult.Missing(Name, string.Create(CultureInfo.InvariantCulture, $"{off.Duration():d\\.hh\\:mm\\:ss} {(off > TimeSpan.Zero ? "ahead of" : "behind")} the sign-in host"), Remedy);
    }
}
