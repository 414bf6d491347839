namespace SdkKit.Provisioning;

/// <summary>Which sort of thing a change is about.</summary>
public enum ChangeTarget
{
    /// <summary>The application registration.</summary>
    Application,

    /// <summary>The application among the deleted items of the directory.</summary>
    DeletedApplication,

    /// <summary>The application's service principal.</summary>
    ServicePrincipal,

    /// <summary>An owner of the application registration.</summary>
    Owner,

    /// <summary>A URI by which others ask for tokens to the application.</summary>
    IdentifierUri,

    /// <summary>An app role that the application offers.</summary>
    ExposedRole,

    /// <summary>A managed identity, which SdkKit never changes.</summary>
    ManagedIdentity,

    /// <summary>A client secret of the application.</summary>
    ClientSecret,

    /// <summary>A certificate of the application.</summary>
    Certificate,

    /// <summary>A federated credential of the application.</summary>
    FederatedCredential,

    /// <summary>The settings in the credential store.</summary>
    Store,

    /// <summary>A role assignment of the service principal.</summary>
    RoleAssignment,

    /// <summary>An application permission of the service principal.</summary>
    AppRoleAssignment,
}
