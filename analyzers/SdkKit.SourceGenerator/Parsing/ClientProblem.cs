using Microsoft.CodeAnalysis;

namespace SdkKit.SourceGenerator.Parsing;

/// <summary>Why a part of an interface cannot become a client; the analyzers report it, the generator only leaves that part out.</summary>
internal sealed record ClientProblem(string Id, Location Location, params string[] Arguments);
