using SdkKit.Catalog;
using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Permissions;

/// <summary>What one method's call needs.</summary>
/// <param name="Method">The method.</param>
/// <param name="Derived">What the route says.</param>
/// <param name="Stated">What attributes say.</param>
/// <param name="Needs">Both together.</param>
internal sealed record OperationPrivilege(MethodModel Method, DerivedOperation Derived, IReadOnlyList<Permission> Stated, IReadOnlyList<Requirement> Needs)
{
    /// <summary>Whether the needs are all: nothing is left that neither the route nor an attribute says.</summary>
    public bool IsComplete => Derived.Outcome != DerivationOutcome.Underivable || Stated.Count > 0;
}
