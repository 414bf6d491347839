namespace SdkKit.Secrets.Connections;

/// <summary>A keyword of a connection string and where its value stands.</summary>
internal readonly record struct ConnectionSetting(string Name, string Value, int ValueStart, int ValueLength);
