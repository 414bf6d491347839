using SdkKit.Manifest;

namespace SdkKit.SourceGenerator.Model;

internal sealed record EndpointModel(string Cloud, string BaseAddress, EquatableList<string> Hosts, string Audience);
