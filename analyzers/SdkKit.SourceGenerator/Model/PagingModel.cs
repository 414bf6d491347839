using SdkKit.Manifest;

namespace SdkKit.SourceGenerator.Model;

/// <summary>What <c>[Paged]</c> says.</summary>
/// <param name="Texts">The properties that are set, by the names that attribute and runtime have in common.</param>
/// <param name="MaxPages">The pages after which a list is endless, where that is set.</param>
internal sealed record PagingModel(EquatableList<NamedValue> Texts, int? MaxPages);
