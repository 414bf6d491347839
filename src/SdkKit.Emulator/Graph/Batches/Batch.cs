using System.Text.Json.Nodes;

namespace SdkKit.Emulator.Graph.Batches;

/// <summary>Reads the requests of a batch, in an order in which each comes after those that it depends on.</summary>
internal static class Batch
{
    private const int MaxSteps = 20;

    public static IReadOnlyList<BatchStep> Read(JsonObject body)
    {
        var items = body["requests"] as JsonArray ?? throw GraphErrors.BadBatch("Invalid batch payload format.");
        if (items.Count > MaxSteps)
        {
            throw GraphErrors.BadBatch($"Number of batch request steps exceeds maximum value {MaxSteps}.");
        }

        var steps = items.Select(item => BatchStep.Read(item as JsonObject ?? throw GraphErrors.BadBatch("Invalid batch payload format."))).ToList();
        var ids = steps.Select(step => step.Id).ToHashSet(StringComparer.Ordinal);
        if (ids.Count < steps.Count)
        {
            throw GraphErrors.BadBatch("Request ids must be unique within a batch.");
        }

        if (steps.SelectMany(step => step.DependsOn).FirstOrDefault(id => !ids.Contains(id)) is { } unknown)
        {
            throw GraphErrors.BadBatch($"Request depends on '{unknown}', which is not in the batch.");
        }

        return InOrder(steps);
    }

    private static List<BatchStep> InOrder(List<BatchStep> steps)
    {
        var done = new List<BatchStep>();
        while (done.Count < steps.Count)
        {
            var next = steps.Find(step => !done.Contains(step) && step.DependsOn.All(id => done.Exists(one => one.Id == id)));
            done.Add(next ?? throw GraphErrors.BadBatch("Requests must not depend on each other in a circle."));
        }

        return done;
    }
}
