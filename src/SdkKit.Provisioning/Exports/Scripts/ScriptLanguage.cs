namespace SdkKit.Provisioning;

/// <summary>How a script of one language calls the functions that its templates define.</summary>
internal sealed record ScriptLanguage
{
    /// <summary>Ending of its files, templates among them.</summary>
    public required string Extension { get; init; }

    public required Func<string, string> Quote { get; init; }

    /// <summary>Makes the application; sets its client id.</summary>
    public required string Application { get; init; }

    /// <summary>Makes the service principal; sets its object id.</summary>
    public required string Principal { get; init; }

    /// <summary>Finds the identity at a path; sets client id and object id.</summary>
    public required string Identity { get; init; }

    public required string Secret { get; init; }

    public required string Certificate { get; init; }

    public required Func<FederatedSubject, string> Trust { get; init; }
}
