namespace SdkKit.Provisioning;

/// <summary>One step of an apply or a destroy; running it again after a crash anywhere in it gives the same result.</summary>
internal interface IProvisioningStep
{
    string Name { get; }

    bool IsNeeded(StepContext context);

    /// <summary>Does the step and answers what was done, for people.</summary>
    Task<string> RunAsync(StepContext context, CancellationToken cancellationToken);
}
