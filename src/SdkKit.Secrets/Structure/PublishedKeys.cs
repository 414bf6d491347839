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
    ];

    public static bool Contains(string key)
    {
        using var sha = SHA256.Create();
        return Sha256.Contains(Convert.ToBase64String(sha.ComputeHash(Encoding.ASCII.GetBytes(key))));
    }
}
