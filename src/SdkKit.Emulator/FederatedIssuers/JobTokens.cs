using System.Security.Cryptography;
using System.Text;

namespace SdkKit.Emulator.FederatedIssuers;

/// <summary>The tokens of the job that this emulator runs, by what only the job knows.</summary>
internal sealed class JobTokens(AzureEmulatorOptions options, EmulatedIssuers issuers, TimeProvider clock)
{
    /// <summary>As long as a run may take: nobody renews the file, as a cluster would.</summary>
    private static readonly TimeSpan FileLifetime = TimeSpan.FromHours(12);

    /// <summary>What the job shows to its host.</summary>
    public string Password { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public Guid ServiceConnectionId { get; } = Guid.NewGuid();

    public EmulatedJob? Job => options.Job;

    public bool Accepts(string? authorization) => authorization is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(authorization), Encoding.UTF8.GetBytes($"Bearer {Password}"));

    public string Create(string audience) => issuers.Of(Job!.Issuer).CreateToken(Job.Subject, audience, clock.GetUtcNow());

    public string CreateForFile() => issuers.Of(Job!.Issuer).CreateToken(Job.Subject, from: clock.GetUtcNow(), lifetime: FileLifetime);
}
