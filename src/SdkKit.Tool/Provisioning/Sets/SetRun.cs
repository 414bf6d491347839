using SdkKit.Provisioning;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Output;

namespace SdkKit.Tool.Provisioning.Sets;

/// <summary>One verb for many applications: shown, agreed to, done, and told, as for one.</summary>
/// <param name="applications">What is wanted.</param>
/// <param name="options">Who provisions, and who is told of changes.</param>
/// <param name="parallel">How many at the same time.</param>
/// <param name="json">Whether the answer is for a program.</param>
internal sealed class SetRun(IReadOnlyList<DesiredState> applications, ProvisioningOptions options, int parallel, bool json)
{
    /// <summary>Shows what would be done.</summary>
    public async Task<int> PlanAsync(CancellationToken cancellationToken)
    {
        var result = await RunAsync("to be changed", set => set.PlanAsync(cancellationToken)).ConfigureAwait(false);
        WritePlans(result);
        return result.ExitCode != ExitCode.Done ? result.ExitCode : result.Changed > 0 ? ExitCode.No : ExitCode.Done;
    }

    /// <summary>Does it, after somebody has agreed to it where that is asked for.</summary>
    /// <param name="done">What will have been done: <c>applied</c>.</param>
    /// <param name="question">What to ask; null asks nobody.</param>
    /// <param name="plan">Finds out what would be done.</param>
    /// <param name="work">Does it.</param>
    public async Task<int> ChangeAsync(string done, string? question, Func<ProvisioningSet, Task<SetResult>> plan, Func<ProvisioningSet, SetResult?, Task<SetResult>> work)
    {
        SetResult? agreed = null;
        if (question is not null)
        {
            agreed = await RunAsync("to be changed", plan).ConfigureAwait(false);
            if (!json)
            {
                WritePlans(agreed);
            }

            if (agreed.Changed > 0 && !Confirmation.Ask($"{question} {agreed.Changed} of {agreed.Applications.Count} applications change"))
            {
                return ExitCode.No;
            }
        }

        var result = await RunAsync(done, set => work(set, agreed)).ConfigureAwait(false);
        if (json)
        {
            Console.Out.WriteLine(result.ToJson());
        }
        else
        {
            Console.Out.WriteLine($"{result.Changed} {done}, {result.Applications.Count - result.Changed - result.Failed} with nothing to do, {result.Failed} failed");
            WriteFailures(result);
        }

        return result.ExitCode;
    }

    private Task<SetResult> RunAsync(string done, Func<ProvisioningSet, Task<SetResult>> work)
    {
        var display = SetDisplay.For(done);
        var set = new ProvisioningSet(applications, options, new SetOptions { Concurrency = parallel, Progress = display.Report });
        return display.ShowAsync(work(set), () => set.Throttled);
    }

    private void WritePlans(SetResult result)
    {
        if (json)
        {
            Console.Out.WriteLine(result.ToJson());
            return;
        }

        foreach (var outcome in result.Applications.Where(outcome => outcome.HasChanges))
        {
            PlanDisplay.Write(outcome.Plan!);
            Console.Out.WriteLine();
        }

        Console.Out.WriteLine($"{result.Changed} of {result.Applications.Count} applications change, {result.Failed} cannot be read");
        WriteFailures(result);
    }

    private static void WriteFailures(SetResult result)
    {
        foreach (var outcome in result.Applications.Where(outcome => outcome.Error is not null))
        {
            Terminal.Error($"{outcome.UniqueName}: {outcome.Error}");
        }
    }
}
