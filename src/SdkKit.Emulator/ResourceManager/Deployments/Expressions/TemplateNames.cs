using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace SdkKit.Emulator.ResourceManager.Deployments.Expressions;

/// <summary>The names that templates derive: the same parts give the same name, here and in Azure (checked against the Bicep compiler's own evaluation).</summary>
internal static class TemplateNames
{
    private const string Base32 = "abcdefghijklmnopqrstuvwxyz234567";
    private const int UniqueLength = 13;
    private const uint First = 0x239b961b;
    private const uint Second = 0xab0e9789;
    private static readonly byte[] NameSpace = new Guid("11fb06fb-712d-4ddd-98c7-e71bbd588830").ToByteArray(bigEndian: true);

    /// <summary>Version 5 of RFC 9562.</summary>
    public static string Guid(string parts)
    {
#pragma warning disable CA5350 // RFC 9562 prescribes SHA-1 for version 5; the name is an identifier, it protects nothing.
        var hash = SHA1.HashData([.. NameSpace, .. Encoding.UTF8.GetBytes(parts)]);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true).ToString();
    }

    /// <summary>64 bits of MurmurHash3 over two lanes of 32, in base 32.</summary>
    public static string UniqueString(string parts)
    {
        var hash = Hash(Encoding.UTF8.GetBytes(parts));
        var text = new char[UniqueLength];
        for (var index = 0; index < UniqueLength; index++, hash <<= 5)
        {
            text[index] = Base32[(int)(hash >> 59)];
        }

        return new string(text);
    }

    private static ulong Hash(ReadOnlySpan<byte> data)
    {
        uint low = 0, high = 0;
        var rest = data;
        for (; rest.Length >= 8; rest = rest[8..])
        {
            low = ((BitOperations.RotateLeft(low ^ Mix(rest[..4], First, 15, Second), 19) + high) * 5) + 0x561ccd1b;
            high = ((BitOperations.RotateLeft(high ^ Mix(rest[4..8], Second, 17, First), 13) + low) * 5) + 0x0bcaa747;
        }

        if (rest.Length > 0)
        {
            low ^= Mix(rest[..Math.Min(4, rest.Length)], First, 15, Second);
        }

        if (rest.Length > 4)
        {
            high ^= Mix(rest[4..], Second, 17, First);
        }

        low ^= (uint)data.Length;
        high ^= (uint)data.Length;
        low += high;
        high += low;
        (low, high) = (Finish(low), Finish(high));
        low += high;
        high += low;
        return ((ulong)high << 32) | low;
    }

    private static uint Mix(ReadOnlySpan<byte> bytes, uint factor, int rotation, uint other)
    {
        uint value = 0;
        for (var index = bytes.Length - 1; index >= 0; index--)
        {
            value = (value << 8) | bytes[index];
        }

        return BitOperations.RotateLeft(value * factor, rotation) * other;
    }

    private static uint Finish(uint value)
    {
        value = (value ^ (value >> 16)) * 0x85ebca6b;
        value = (value ^ (value >> 13)) * 0xc2b2ae35;
        return value ^ (value >> 16);
    }
}
