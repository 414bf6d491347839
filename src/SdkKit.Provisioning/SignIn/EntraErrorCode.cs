using System.Text.RegularExpressions;

namespace SdkKit.Provisioning;

/// <summary>The <c>AADSTS</c> number in an error description.</summary>
internal static partial class EntraErrorCode
{
    public const int NoFederatedMatch = 70021;
    public const int FederatedIssuer = 700211;
    public const int FederatedSubject = 700213;
    public const int UnknownCertificate = 700027;
    public const int UnknownApplication = 700016;
    public const int WrongSecret = 7000215;
    public const int MissingPrincipal = 7000229;

    public static int? Of(Exception exception)
    {
        for (var current = exception; current is not null; current = current.InnerException)
        {
            if (Pattern().Match(current.Message) is { Success: true } match)
                return int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        }

        return null;
    }

    [GeneratedRegex(@"AADSTS(\d{4,8})\b")]
    private static partial Regex Pattern();
}
