using System.Globalization;

namespace SdkKit.Provisioning;

/// <summary>A secret that a rotation replaced and that still works for programs that have not read its successor.</summary>
/// <param name="KeyId">Its id in the directory.</param>
/// <param name="Until">When it is removed.</param>
internal sealed record RetiringKey(Guid KeyId, DateTimeOffset Until)
{
    /// <summary>Reads <c>id@time id@time</c>; what is not understood is left out, for the directory still shows it as made for this store.</summary>
    public static IReadOnlyList<RetiringKey> Read(string? text) => [.. (text ?? "").Split(' ').Select(ReadOne).OfType<RetiringKey>()];

    public static string Write(IEnumerable<RetiringKey> keys) => string.Join(' ', keys.Select(key => string.Create(CultureInfo.InvariantCulture, $"{key.KeyId}@{key.Until.UtcDateTime:s}Z")));

    private static RetiringKey? ReadOne(string text) =>
        text.Split('@') is [var id, var until] && Guid.TryParse(id, out var keyId)
            && DateTimeOffset.TryParse(until, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? new(keyId, time) : null;
}
