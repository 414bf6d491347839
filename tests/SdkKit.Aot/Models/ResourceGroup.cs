namespace SdkKit.Aot.Models;

public sealed record NewResourceGroup(string Location);

public sealed record ResourceGroup(string Id, string Name, string Location);
