namespace SdkKit.SourceGenerator;

/// <summary>Names of the tracked steps.</summary>
internal static class StepNames
{
    public const string Clients = nameof(Clients);
    public const string Clashes = nameof(Clashes);
    public const string ManifestClients = nameof(ManifestClients);
    public const string Manifest = nameof(Manifest);
}
