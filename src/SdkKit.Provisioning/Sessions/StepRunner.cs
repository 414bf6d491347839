namespace SdkKit.Provisioning;

/// <summary>Runs the steps that are needed, in their order, and tells how each went.</summary>
internal sealed class StepRunner(ProvisioningOptions options)
{
    public async Task<IReadOnlyList<StepOutcome>> RunAsync(IReadOnlyList<IProvisioningStep> steps, StepContext context, CancellationToken cancellationToken)
    {
        var outcomes = new List<StepOutcome>();
        foreach (var step in steps.Where(step => step.IsNeeded(context)))
            outcomes.Add(await RunAsync(step, context, cancellationToken).ConfigureAwait(false));
        return outcomes;
    }

    private async Task<StepOutcome> RunAsync(IProvisioningStep step, StepContext context, CancellationToken cancellationToken)
    {
        var start = options.Time.GetTimestamp();
        void Report(StepState state, string detail) => options.Progress?.Report(new(step.Name, state, detail, options.Time.GetElapsedTime(start)));

        context.Waiting = detail => Report(StepState.Waiting, detail);
        context.Provisioning.Audit?.Begin(step.Name);
        Report(StepState.Started, "");
        try
        {
            var detail = await step.RunAsync(context, cancellationToken).ConfigureAwait(false);
            Report(StepState.Done, detail);
            context.Provisioning.Audit?.End(detail);
            return new(step.Name, detail, (long)options.Time.GetElapsedTime(start).TotalMilliseconds);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && FailureTranslator.IsFromService(exception))
        {
            var failure = FailureTranslator.Translate(exception, context.Plan.HasChanges);
            Report(StepState.Failed, failure.Message);
            context.Provisioning.Audit?.End($"failed: {failure.Message}");
            throw failure;
        }
    }
}
