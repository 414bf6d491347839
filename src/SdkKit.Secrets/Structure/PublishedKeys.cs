using System.Security.Cryptography;
using System.Text;

namespace SdkKit.Secrets.Structure;

/// <summary>Keys that vendors publish for everyone, known by their hash so that this file itself holds none.</summary>
internal static class PublishedKeys
{
    private static readonly HashSet<string> Sha256 =
    [
        "ABHMJetDIHF0lNJwPoy6hXQ+cbUAKDwhyLiBR5kvkFk=", // storage emulator, account devstoreaccount1
        "qmVHQ5WDw6J11FQqDfbBrWqGOXG+nyoiIPAnzAKu9hU=", // Cosmos DB emulator
        "oHAryR1pn2AJcPTcSZKxPt4aKdSfoJQt1L7SteSxAW4=", // ClearTextPassword of NuGet's documentation

        // Keys of Google's own open-source samples and applications.
        "5KVUK7f9e2fpQ8ca0pw0tZcsmEBZfn7aU+Zm9E1doLk=",
        "61QNK27ioKR8V3m8igFBeExrdThA1Mb04kKKbobp4LE=",
        "IDeryv+yt3eF2nFs98z/T/TQDE6pMNsBZ7fXH1CvfrQ=",
        "Ooth0PY2sAeEDA1AuhK89IRl3AVM3BpocEozUh2EtmU=",
        "psgUvFVa5ix72LWOwHv1WcftOgCZdqHgrMnO8NRHO0E=",
        "J6mkKTHf9+svhDTiCpvOl26jZOe+5JGH8Z1c/sqccEU=",
        "Sfd325legmDafKn/3wwI1m8EU+l+yWcBi68s3+O1gtA=",
        "3A/PBGxhZAy9HouZmtoyYtciwspL9C3OrJmQIP/bthQ=",
        "hzEmHLcthiZ6MqUy69PfQp4hROXkztfhNWi8nmyPsbE=",
        "PzcMndgiXGO1x33h94XtyXEpWPGLthLV+i4K4zrspoI=",
        "oZ+JqzVV6sEMQHQfbfeezwk1mY8VVp+NudZ7zgGB//Y=",
        "N/jwm98SwvLq5OrXJzpi3bDCNFnL+QKJLygrV/ftZhk=",
        "TJgkLcrciykAXGtKrVJlUtXqGEIUkVTAaUre7HWEdYM=",
        "6puxCCz5VmP1+sojuLFe8qoPzgpcbfnDLcuFsuCkUT0=",
    ];

    public static bool Contains(string key)
    {
        using var sha = SHA256.Create();
        return Sha256.Contains(Convert.ToBase64String(sha.ComputeHash(Encoding.ASCII.GetBytes(key))));
    }
}
