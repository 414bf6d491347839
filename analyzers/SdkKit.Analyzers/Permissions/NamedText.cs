using Microsoft.CodeAnalysis;

namespace SdkKit.Analyzers.Permissions;

/// <summary>What an attribute names, and where.</summary>
/// <param name="Symbol">What the attribute stands on.</param>
/// <param name="Text">What it names.</param>
/// <param name="Location">Where it names it.</param>
/// <param name="Scope">The scope that it names, if it does.</param>
/// <param name="ScopeLocation">Where it names a scope, if it does.</param>
internal sealed record NamedText(ISymbol Symbol, string Text, Location Location, string? Scope, Location? ScopeLocation);
