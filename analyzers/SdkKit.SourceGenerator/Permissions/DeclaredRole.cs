using SdkKit.Catalog;

namespace SdkKit.SourceGenerator.Permissions;

/// <summary>A role that an attribute names.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Scope">Where it is assigned, as text with placeholders.</param>
internal sealed record DeclaredRole(IRole Role, string Scope);
