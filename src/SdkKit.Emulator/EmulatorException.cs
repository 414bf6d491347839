namespace SdkKit.Emulator;

/// <summary>The emulator cannot start; the message is one line that says what is wrong, where, and what to do.</summary>
public sealed class EmulatorException : Exception
{
    /// <summary>Creates the exception with its one-line message.</summary>
    public EmulatorException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its one-line message and the failure behind it.</summary>
    public EmulatorException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception without a message.</summary>
    public EmulatorException()
    {
    }
}
