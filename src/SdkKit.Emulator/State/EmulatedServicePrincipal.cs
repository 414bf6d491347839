using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace SdkKit.Emulator.State;

/// <summary>A service principal of the emulated directory.</summary>
public sealed record EmulatedServicePrincipal
{
    /// <summary>Object id: the principal of role assignments.</summary>
    public required string Id { get; init; }

    /// <summary>Application (client) id of the application behind it.</summary>
    public required string AppId { get; init; }

    /// <summary>Name of the application at the time of creation.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Whether it may sign in.</summary>
    public bool AccountEnabled { get; init; } = true;

    /// <summary>Whether it stands for a service of Microsoft and not for an application of this directory.</summary>
    public bool IsFirstParty { get; init; }

    /// <summary>Whether it is the identity of a resource: no application is behind it, and nobody has its credential.</summary>
    public bool IsManagedIdentity { get; init; }

    /// <summary>The names under which tokens for it are asked.</summary>
    public IReadOnlyList<string> ServicePrincipalNames { get; init; } = [];

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedDateTime { get; init; }

    /// <summary>When it was moved to the deleted items, or <see langword="null"/>.</summary>
    public DateTimeOffset? DeletedDateTime { get; init; }

    /// <summary>The application permissions that it was granted.</summary>
    public IReadOnlyList<EmulatedAppRole> AppRoles { get; init; } = [];

    [JsonInclude]
    internal JsonObject Properties { get; init; } = [];
}
