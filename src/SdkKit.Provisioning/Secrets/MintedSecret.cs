namespace SdkKit.Provisioning;

/// <summary>A new secret on its way to the store. Not a record: nothing may print it.</summary>
internal sealed class MintedSecret(Guid keyId, DateTimeOffset endsAt, string text)
{
    public Guid KeyId => keyId;

    public DateTimeOffset EndsAt => endsAt;

    public string Reveal() => text;
}
