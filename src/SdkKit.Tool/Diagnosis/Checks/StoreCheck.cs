using SdkKit.Provisioning;

namespace SdkKit.Tool.Diagnosis.Checks;

/// <summary>Whether the project's store has the credential that the program signs in with. Which entries there are is read; what they hold is not told.</summary>
internal sealed class StoreCheck : ICheck
{
    public string Name => "credential";

    public async Task<IReadOnlyList<CheckResult>> RunAsync(Patient patient, CancellationToken cancellationToken)
    {
        if (patient.Desired is not { } desired)
        {
            return [CheckResult.Unknown(Name, "which one the program needs is not known yet")];
        }

        if (desired.Store is StoreTarget.GitHubActions or StoreTarget.AzureDevOps && ToolOf(desired.Store) is var (program, login) && ProgramPath.Find(program) is null)
        {
            return [CheckResult.Missing(Name, $"the store is written by {program}, which is not on PATH", $"install {program}, then {login}")];
        }

        if (desired.Store is StoreTarget.KeyVault && !patient.IsSignedIn)
        {
            return [CheckResult.Unknown(Name, "nobody is signed in to read the vault")];
        }

        var store = CredentialStores.For(desired, patient.Provisioning);
        var stored = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        var apply = patient.Environment!.Name == "dev" ? "sdkkit apply" : $"sdkkit apply --env {patient.Environment.Name}";
        var needed = Needed(desired);
        List<CheckResult> results =
        [
            needed.FirstOrDefault(key => !stored.Has(key)) is { } absent
                ? CheckResult.Missing(Name, $"{store.Description} has no {absent}", apply)
                : stored[SettingKeys.CertificatePath] is { } path && !File.Exists(path)
                    ? CheckResult.Missing(Name, $"the certificate {path} is gone", "sdkkit rotate")
                    : CheckResult.Ok(Name, $"{desired.Credential.Kind} in {store.Description}"),
        ];
        if (desired.Store is StoreTarget.EnvFile file && IsOpenToOthers(file.Path))
        {
            results.Add(CheckResult.Missing(Name, $"others can read {file.Path}", $"chmod 600 {Argument.Of(file.Path)}; then sdkkit rotate, as somebody may have"));
        }

        return results;
    }

    private static (string Program, string Login) ToolOf(StoreTarget store) => store is StoreTarget.GitHubActions ? ("gh", "gh auth login") : ("az", "az login");

    private static string[] Needed(DesiredState desired) => desired.Credential switch
    {
        DesiredCredential.ClientSecret => [SettingKeys.TenantId, SettingKeys.ClientId, SettingKeys.ClientSecret],
        DesiredCredential.Certificate certificate when CertificatePlaces.VaultOf(certificate, desired) is not null => [SettingKeys.TenantId, SettingKeys.ClientId, SettingKeys.Certificate],
        DesiredCredential.Certificate => [SettingKeys.TenantId, SettingKeys.ClientId, SettingKeys.CertificatePath],
        DesiredCredential.Federated => [SettingKeys.TenantId, SettingKeys.ClientId],
        _ => [],
    };

    private static bool IsOpenToOthers(string path)
    {
        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        return !OperatingSystem.IsWindows() && File.Exists(path) && (File.GetUnixFileMode(path) & Others) != 0;
    }
}
