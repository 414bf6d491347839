using System.Security.Cryptography;

namespace SdkKit.Emulator.State;

/// <summary>Makes client secrets of the shape that Entra ID makes: 40 characters with a marker after the third.</summary>
internal static class SecretText
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";

    public static string Create() => $"{RandomNumberGenerator.GetString(Alphabet.AsSpan(0, 62), 3)}8Q~{RandomNumberGenerator.GetString(Alphabet, 34)}";
}
