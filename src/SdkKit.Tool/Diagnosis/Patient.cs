using SdkKit.Manifest;
using SdkKit.Provisioning;
using SdkKit.Tool.Projects;

namespace SdkKit.Tool.Diagnosis;

/// <summary>What is looked at, and what earlier checks have found out about it: a check whose ground is missing says so instead of failing for it.</summary>
internal sealed class Patient
{
    /// <summary>The project, or <see langword="null"/> where there is none.</summary>
    public required ProjectFolder? Project { get; init; }

    /// <summary>The manifests of the project; asked for once they are needed, as that they are missing is a finding.</summary>
    public required Func<IReadOnlyList<ProvisioningManifest>> ReadManifests { get; init; }

    public required Func<ProvisioningEnvironment> ReadEnvironment { get; init; }

    /// <summary>How long each check may take.</summary>
    public required TimeSpan TimeLimit { get; init; }

    /// <summary>Carries the requests of the network and clock checks; <see langword="null"/> means the platform's own.</summary>
    public HttpMessageHandler? Transport { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public IReadOnlyList<ProvisioningManifest>? Manifests { get; set; }

    public ProvisioningEnvironment? Environment { get; set; }

    public DesiredState? Desired { get; set; }

    /// <summary>As plan and apply would work in the environment, once it is known.</summary>
    public ProvisioningOptions Provisioning => new() { Credential = ProvisionerCredential.Create(Environment!) };

    /// <summary>Whether the sign-in host answered.</summary>
    public bool ReachesSignIn { get; set; }

    /// <summary>What the sign-in host's answer says the time is, and when that was on this machine.</summary>
    public (DateTimeOffset Theirs, DateTimeOffset Ours)? Clock { get; set; }

    public bool IsSignedIn { get; set; }

    /// <summary>Object id of whoever is signed in, when the token tells.</summary>
    public string? CallerObjectId { get; set; }
}
