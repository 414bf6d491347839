using SdkKit.Secrets;

namespace SdkKit.Analyzers.Secrets.Flows;

/// <param name="Name">As declared; empty for a property.</param>
/// <param name="Form">In which form it takes a credential; null where it takes none.</param>
internal sealed record CredentialParameter(string Name, CredentialForm? Form);
