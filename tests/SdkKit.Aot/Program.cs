using System.ClientModel.Primitives;
using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SdkKit;
using SdkKit.Aot;
using SdkKit.Aot.Models;

// What the console template makes, and what else a client can do: all of it without reflection.
var builder = Host.CreateApplicationBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddLogAnalytics();
builder.Services.AddCustomMetrics();
builder.Services.AddResources();
using var host = builder.Build();
var subscriptionId = Guid.Parse(Value("subscriptionId"));

try
{
    if (builder.Configuration["goOnWith"] is { } token)
    {
        var begun = await host.Services.GetRequiredService<IResources>().GoOnDeletingAsync(token);
        var wasDone = begun.HasCompleted;
        await begun.WaitForCompletionResponseAsync();
        Console.WriteLine($"deleted: {wasDone} before, {begun.HasCompleted} after");
        return 0;
    }

    var computers = await host.Services.GetRequiredService<ILogAnalytics>()
        .QueryAsync(Guid.Parse(Value("workspaceId")), new LogsQuery("Heartbeat | summarize Count = count() by Computer", "P1D"));
    Console.WriteLine($"computers: {computers.Tables[0].Rows.Count}");

    await host.Services.GetRequiredService<ICustomMetrics>().SendAsync(Value("resource"), CustomMetric.Of("Computers", computers.Tables[0].Rows.Count));
    Console.WriteLine("metric: accepted");

    var resources = host.Services.GetRequiredService<IResources>();
    var subscription = await resources.GetSubscriptionAsync(subscriptionId);
    Console.WriteLine($"subscription: {subscription.Status} {subscription.Value!.State}");

    var creation = await resources.CreateGroupAsync(subscriptionId, "native", new NewResourceGroup("westeurope"));
    Console.WriteLine($"created: {(await creation.WaitForCompletionAsync()).Value.Name}");
    await foreach (var group in resources.ListGroupsAsync(subscriptionId))
    {
        Console.WriteLine($"group: {group.Name}");
    }

    // Another process goes on with it.
    var deletion = await resources.DeleteGroupAsync(subscriptionId, "native");
    Console.WriteLine($"deleting: {((IPersistableModel<RehydrationToken>)deletion.GetRehydrationToken()!).Write(ModelReaderWriterOptions.Json)}");

    await resources.GetSubscriptionAsync(Guid.NewGuid());
    return 1;
}
catch (AzureApiException exception)
{
    Console.WriteLine($"refused: {exception.Status} {exception.ErrorCode}");
    return 0;
}

string Value(string name) => builder.Configuration[name] ?? throw new SdkKitConfigurationException($"--{name} is missing; the test passes it.");
