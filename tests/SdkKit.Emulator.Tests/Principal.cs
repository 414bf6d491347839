namespace SdkKit.Emulator.Tests;

internal sealed record Principal(string AppId, string ObjectId, string Secret);
