using SdkKitTemplate.RootNamespace;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddAzureClients();
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<AzureExceptionHandler>();

var app = builder.Build();
app.UseExceptionHandler();
#if (logs)
app.MapGet("/computers", (ComputerReport report, CancellationToken cancellationToken) => report.GetAsync(cancellationToken));
#endif
#if (metrics)
app.MapPost("/metrics/{metric}", async (string metric, double value, MetricSender sender, CancellationToken cancellationToken) =>
    Results.Accepted(value: new { resource = await sender.SendAsync(CustomMetric.Of("sdkkit-project", metric, value), cancellationToken) }));
#endif
#if (insights)
app.MapGet("/requests", (RequestReport report, CancellationToken cancellationToken) => report.GetAsync(cancellationToken));
#endif
#if (arm)
app.MapGet("/resources", (ResourceReport report, CancellationToken cancellationToken) => report.GetAsync(cancellationToken));
#endif
#if (graph)
app.MapGet("/secrets/expiring", (int? days, ExpiringSecretReport report, CancellationToken cancellationToken) => report.GetAsync(TimeSpan.FromDays(days ?? 30), cancellationToken));
#endif
#if (vault)
app.MapGet("/secrets", (VaultReport report, CancellationToken cancellationToken) => report.GetAsync(cancellationToken));
#endif
#if (blank)
app.MapGet("/subscriptions", (IAzureSubscriptions subscriptions, CancellationToken cancellationToken) => subscriptions.ListAsync(cancellationToken));
#endif
app.Run();
