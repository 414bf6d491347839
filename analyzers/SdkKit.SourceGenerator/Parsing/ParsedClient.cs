using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Parsing;

/// <summary>An annotated interface as the generator sees it (the model) and as the analyzers see it (the context with its problems).</summary>
internal sealed record ParsedClient(ClientModel? Model, ClientContext Context);
