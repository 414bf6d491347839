using System.Buffers;

namespace SdkKit.Http;

/// <summary>What may stand in one path segment: nothing that a server, proxy or Uri could read as leaving it.</summary>
internal static class PathValue
{
    public static readonly SearchValues<char> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    public static void Check(ReadOnlySpan<char> value, string parameterName)
    {
        var problem = value switch
        {
            [] => "an empty value",
            "." => "'.'",
            _ when value.ContainsAny('/', '\\') => "a value with '/' or '\\'",
            _ when value.Contains("..", StringComparison.Ordinal) => "a value with '..'",
            _ => null,
        };
        if (problem is not null)
        {
            throw new ArgumentException($"{parameterName}: {problem} cannot stand in the path; pass one path segment.", parameterName);
        }
    }
}
