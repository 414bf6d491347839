namespace SdkKit.Emulator.Graph;

internal sealed record GraphErrorDetail(string Code, string Message, string? Target);
