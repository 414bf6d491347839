namespace SdkKit.Provisioning;

/// <summary>What holds, or is to get, the unique name.</summary>
/// <param name="Application">The application, also one that is to be brought back.</param>
/// <param name="IsDeleted">Whether it is to be brought back.</param>
/// <param name="Deleted">A deleted application that holds the name and is not to be brought back.</param>
/// <param name="Namesakes">Client ids of applications with the same display name.</param>
internal sealed record FoundApplication(ApplicationRecord? Application, bool IsDeleted, DeletedApplicationRecord? Deleted, IReadOnlyList<Guid> Namesakes);
