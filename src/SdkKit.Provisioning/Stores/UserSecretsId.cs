namespace SdkKit.Provisioning;

/// <summary>The secret manager uses the id as a folder name.</summary>
internal static class UserSecretsId
{
    public static bool IsValid(string id) =>
        id.Length is > 0 and <= 200 && id is not "." and not ".." && id[0] != '-' && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
