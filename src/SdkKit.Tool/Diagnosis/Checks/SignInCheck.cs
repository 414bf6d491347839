using SdkKit.Provisioning;
using SdkKit.Tool.Tokens;

namespace SdkKit.Tool.Diagnosis.Checks;

/// <summary>Whether somebody can sign in to provision, and by which means of this machine. Values of variables are never read out.</summary>
internal sealed class SignInCheck : ICheck
{
    private static readonly (string Name, string[] Variables)[] BySettings =
    [
        ("the emulator's administrator", ["SDKKIT_EMULATOR_CLIENT_ID", "SDKKIT_EMULATOR_CLIENT_SECRET"]),
        ("AZURE_CLIENT_SECRET", ["AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_CLIENT_SECRET"]),
        ("AZURE_CLIENT_CERTIFICATE_PATH", ["AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_CLIENT_CERTIFICATE_PATH"]),
        ("AZURE_FEDERATED_TOKEN_FILE", ["AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_FEDERATED_TOKEN_FILE"]),
        ("a managed identity", ["IDENTITY_ENDPOINT"]),
    ];

    private static readonly string[] ByPrograms = ["az", "azd", "pwsh"];

    public string Name => "sign-in";

    public async Task<IReadOnlyList<CheckResult>> RunAsync(Patient patient, CancellationToken cancellationToken)
    {
        if (!patient.ReachesSignIn)
        {
            return [CheckResult.Unknown(Name, $"the sign-in host was not reached; there is: {Present()}")];
        }

        var cloud = ServiceHosts.Cloud(patient).Name;
        var tenant = patient.Environment?.TenantId;
        try
        {
            var token = await ProvisionerToken.GetAsync(cloud, tenant, CloudAddresses.Of(cloud).ResourceManagerScope, cancellationToken).ConfigureAwait(false);
            var claims = TokenClaims.Read(token.Token);
            patient.IsSignedIn = true;
            patient.CallerObjectId = claims.GetValueOrDefault("oid");
            var who = claims.GetValueOrDefault("upn") ?? claims.GetValueOrDefault("unique_name") ?? claims.GetValueOrDefault("appid") ?? "somebody whom the token does not name";
            return [CheckResult.Ok(Name, $"{who} in tenant {claims.GetValueOrDefault("tid") ?? "unknown"}, by {Present()}")];
        }
        catch (ProvisioningException error) when (error.Failure is ProvisioningFailure.NotSignedIn)
        {
            return [CheckResult.Missing(Name, $"nobody can sign in to provision; there is: {Present()}", tenant is { } id ? $"az login --tenant {id}" : "az login")];
        }
    }

    /// <summary>What could sign in here, by the names of variables and programs.</summary>
    private static string Present()
    {
        var settings = BySettings.Where(one => one.Variables.All(IsSet)).Select(one => one.Name);
        var found = settings.FirstOrDefault() is { } first ? [first] : ByPrograms.Where(program => ProgramPath.Find(program) is not null).ToArray();
        return found.Length > 0 ? string.Join(", ", found) : "no credential in the environment, and none of az, azd and pwsh";
    }

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(System.Environment.GetEnvironmentVariable(variable));
}
