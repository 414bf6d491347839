using System.Text.Json.Nodes;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.Graph.Applications;

/// <summary>The JSON form of a client secret; its text is shown once, in the answer that made it.</summary>
internal static class PasswordJson
{
    public static JsonObject Write(EmulatedPassword password, string? secretText = null) => new()
    {
        ["customKeyIdentifier"] = null,
        ["displayName"] = password.DisplayName,
        ["endDateTime"] = GraphBody.Format(password.EndDateTime),
        ["hint"] = password.Hint,
        ["keyId"] = password.KeyId,
        ["secretText"] = secretText,
        ["startDateTime"] = GraphBody.Format(password.StartDateTime),
    };
}
