namespace SdkKit.Emulator.Tokens;

/// <summary>The principal of a valid access token.</summary>
internal sealed record Caller(string AppId, string ObjectId, IReadOnlyCollection<string> Roles);
