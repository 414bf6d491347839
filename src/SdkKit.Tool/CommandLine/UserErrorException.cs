namespace SdkKit.Tool.CommandLine;

/// <summary>A mistake that the person at the keyboard can mend; the message is one line: what, where, what to do.</summary>
internal sealed class UserErrorException(string message, int exitCode = ExitCode.BadInput) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
