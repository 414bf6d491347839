namespace SdkKit.Provisioning;

/// <summary>An app role that the registration has.</summary>
internal sealed record RoleRecord(Guid Id, string Value, string DisplayName, string Description, IReadOnlyList<string> Members, bool IsEnabled)
{
    public bool Is(ExposedRole role) =>
        Value == role.Value && IsEnabled && DisplayName == role.DisplayName && Description == role.Description && Members.SequenceEqual(role.Members, StringComparer.Ordinal);
}
