namespace SdkKit.Provisioning;

/// <summary>Provisioning stopped. The message is one line that says what, where and what to do next; it never holds a secret.</summary>
public sealed class ProvisioningException : Exception
{
    /// <summary>Creates the exception.</summary>
    public ProvisioningException(ProvisioningFailure failure, string message, Exception? innerException = null)
        : base(message.ReplaceLineEndings(" "), innerException) => Failure = failure;

    /// <summary>Why provisioning stopped.</summary>
    public ProvisioningFailure Failure { get; }

    /// <summary>The tool's exit code for this failure: 1 not yet, 2 wrong input, 3 refused, 4 run again.</summary>
    public int ExitCode => Failure switch
    {
        ProvisioningFailure.NotEffective => 1,
        ProvisioningFailure.InvalidInput => 2,
        ProvisioningFailure.Interrupted => 4,
        _ => 3,
    };
}
