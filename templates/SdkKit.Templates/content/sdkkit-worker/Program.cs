using SdkKitTemplate.RootNamespace;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddAzureClients();
builder.Services.AddHostedService<Worker>();
builder.Build().Run();
