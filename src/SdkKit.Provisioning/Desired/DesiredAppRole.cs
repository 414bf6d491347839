namespace SdkKit.Provisioning;

/// <summary>An application permission that the application needs.</summary>
public sealed record DesiredAppRole
{
    /// <summary>Value of the app role, for example <c>User.Read.All</c>.</summary>
    public required string Value { get; init; }

    /// <summary>Application id of the API that has it.</summary>
    public required string Resource { get; init; }

    /// <summary>The clients that need it, sorted.</summary>
    public required IReadOnlyList<string> Clients { get; init; }
}
