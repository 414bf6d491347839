namespace SdkKit.Provisioning;

/// <summary>How the program proves who it is.</summary>
public abstract record DesiredCredential
{
    private DesiredCredential()
    {
    }

    /// <summary>Names of the kinds, as environment files write them.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [ClientSecret.KindName, Certificate.KindName, Federated.KindName, ManagedIdentity.KindName];

    /// <summary>Its kind, as environment files write it.</summary>
    public abstract string Kind { get; }

    /// <summary>The credential of one application.</summary>
    internal DesiredCredential For(string application)
    {
        string? Fill(string? text) => text is null ? null : ApplicationText.Fill(text, application);
        return this switch
        {
            Certificate certificate => certificate with { From = Fill(certificate.From), Path = Fill(certificate.Path) },
            Federated federated => new Federated([.. federated.Subjects.Select(subject => subject with { Subject = Fill(subject.Subject)!, Issuer = Fill(subject.Issuer)! })]),
            _ => this,
        };
    }

    /// <summary>A text that the directory mints and the store keeps.</summary>
    /// <param name="Lifetime">How long a new one is valid.</param>
    public sealed record ClientSecret(TimeSpan Lifetime) : DesiredCredential
    {
        internal const string KindName = "client-secret";

        /// <inheritdoc/>
        public override string Kind => KindName;
    }

    /// <summary>A certificate whose public part the application holds.</summary>
    /// <param name="Lifetime">How long a new one is valid; says nothing of one that is given.</param>
    public sealed record Certificate(TimeSpan Lifetime) : DesiredCredential
    {
        internal const string KindName = "certificate";

        /// <inheritdoc/>
        public override string Kind => KindName;

        /// <summary>Absolute path of a PEM or PFX file with certificate and private key that is used as it is; <see langword="null"/> has one made.</summary>
        public string? From { get; init; }

        /// <summary>Environment variable that holds the password of <see cref="From"/>; <see langword="null"/> when it has none.</summary>
        public string? PasswordVariable { get; init; }

        /// <summary>Absolute path of the owner-only file that keeps a made certificate and its key; <see langword="null"/> is beside the store.</summary>
        public string? Path { get; init; }
    }

    /// <summary>Tokens of others that the application accepts in place of a secret.</summary>
    /// <param name="Subjects">Whose; each once, at least one.</param>
    public sealed record Federated(IReadOnlyList<FederatedSubject> Subjects) : DesiredCredential
    {
        internal const string KindName = "federated";

        /// <summary>How many one application can have.</summary>
        public const int MostSubjects = 20;

        /// <inheritdoc/>
        public override string Kind => KindName;

        /// <inheritdoc/>
        public bool Equals(Federated? other) => other is not null && Subjects.SequenceEqual(other.Subjects);

        /// <inheritdoc/>
        public override int GetHashCode() => Subjects.Aggregate(0, HashCode.Combine);
    }

    /// <summary>The identity that Azure gives to a resource; no application is registered.</summary>
    /// <param name="Resource">A user-assigned identity, or a resource that has a system-assigned one.</param>
    public sealed record ManagedIdentity(ArmScope Resource) : DesiredCredential
    {
        internal const string KindName = "managed-identity";

        private const string UserAssigned = "/providers/Microsoft.ManagedIdentity/userAssignedIdentities/";

        /// <inheritdoc/>
        public override string Kind => KindName;

        /// <summary>Whether <see cref="Resource"/> is the identity itself.</summary>
        public bool IsUserAssigned => Resource.Id.Contains(UserAssigned, StringComparison.OrdinalIgnoreCase);
    }
}
