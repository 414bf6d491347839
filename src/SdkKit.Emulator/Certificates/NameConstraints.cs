using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace SdkKit.Emulator.Certificates;

/// <summary>Writes the critical extension of RFC 5280 4.2.1.10 that limits what a certificate authority can vouch for.</summary>
internal static class NameConstraints
{
    private const string ObjectId = "2.5.29.30";
    private static readonly Asn1Tag PermittedSubtrees = new(TagClass.ContextSpecific, 0);
    private static readonly Asn1Tag ExcludedSubtrees = new(TagClass.ContextSpecific, 1);
    private static readonly Asn1Tag DnsName = new(TagClass.ContextSpecific, 2);
    private static readonly Asn1Tag IpAddress = new(TagClass.ContextSpecific, 7);

    /// <summary>DNS names: only those given. IP addresses: none, which has to be said, as a kind that is not mentioned is unrestricted.</summary>
    public static X509Extension PermitOnly(IEnumerable<string> hosts)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence(PermittedSubtrees))
            {
                foreach (var host in hosts)
                {
                    using (writer.PushSequence())
                    {
                        writer.WriteCharacterString(UniversalTagNumber.IA5String, host, DnsName);
                    }
                }
            }

            using (writer.PushSequence(ExcludedSubtrees))
            {
                WriteEveryAddress(writer, addressLength: 4);
                WriteEveryAddress(writer, addressLength: 16);
            }
        }

        return new X509Extension(ObjectId, writer.Encode(), critical: true);
    }

    private static void WriteEveryAddress(AsnWriter writer, int addressLength)
    {
        using (writer.PushSequence())
        {
            writer.WriteOctetString(new byte[2 * addressLength], IpAddress);
        }
    }
}
