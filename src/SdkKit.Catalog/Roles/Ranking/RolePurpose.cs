namespace SdkKit.Catalog;

/// <summary>What a role is made for, seen from a need.</summary>
public enum RolePurpose
{
    /// <summary>The type, as its name says: Virtual Machine Contributor.</summary>
    ThisType,

    /// <summary>The service, as its name says: Network Contributor.</summary>
    ThisService,

    /// <summary>The service, as what it lists says: a third of it and more, and of no other more.</summary>
    ThisByContent,

    /// <summary>Every service, as Reader and Contributor are.</summary>
    Everything,

    /// <summary>Something else, for which it happens to grant this: Azure may change it at any time for that other reason.</summary>
    Another,
}
