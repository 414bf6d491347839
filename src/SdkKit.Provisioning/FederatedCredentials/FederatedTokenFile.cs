using System.Text.Json;

namespace SdkKit.Provisioning;

/// <summary>A file that the host keeps filled with a token, as workload identity does: with it the provisioner can prove that the application is trusted.</summary>
internal sealed class FederatedTokenFile
{
    public const string PathVariable = "AZURE_FEDERATED_TOKEN_FILE";

    private readonly string _path;

    private FederatedTokenFile(string path) => _path = path;

    /// <summary>The file, when it holds a token of one of the subjects.</summary>
    public static FederatedTokenFile? Find(string? path, DesiredCredential.Federated credential)
    {
        if (path is null || !File.Exists(path))
            return null;

        var file = new FederatedTokenFile(path);
        using var claims = AccessTokenClaims.Read(file.Read());
        return claims is { RootElement.ValueKind: JsonValueKind.Object } && credential.Subjects.Any(subject => IsOf(claims.RootElement, subject)) ? file : null;
    }

    public Task<string> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(Read());

    private string Read()
    {
        try
        {
            return File.ReadAllText(_path).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ProvisioningException(ProvisioningFailure.InvalidInput, $"{PathVariable}: {_path} cannot be read: {exception.Message.TrimEnd('.')}; make it readable, or unset the variable", exception);
        }
    }

    private static bool IsOf(JsonElement claims, FederatedSubject subject) =>
        claims.TryGetProperty("iss", out var issuer) && issuer.ToString() == subject.Issuer && claims.TryGetProperty("sub", out var who) && who.ToString() == subject.Subject;
}
