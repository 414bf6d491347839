namespace SdkKit.Tokens;

/// <summary>A refresh that is under way, and what it was asked for: another caller may wait for it when it brings what that one needs.</summary>
/// <param name="Task">Ends with the new token.</param>
/// <param name="IsForced">Whether it passes over the credential's own cache.</param>
/// <param name="Claims">The claims that a service has demanded.</param>
internal sealed record TokenRefresh(Task<CachedToken> Task, bool IsForced, string? Claims)
{
    public bool Serves(bool force, string? claims) => !Task.IsCompleted && (IsForced || !force) && (claims is null || claims == Claims);

    public override string ToString() => nameof(TokenRefresh);
}
