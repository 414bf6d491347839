namespace SdkKit.Manifest;

/// <summary>Makes equatable lists.</summary>
public static class EquatableListExtensions
{
    /// <summary>Copies the items into an <see cref="EquatableList{T}"/>.</summary>
    public static EquatableList<T> ToEquatableList<T>(this IEnumerable<T> items)
        where T : IEquatable<T> => items is ICollection<T> { Count: 0 } ? EquatableList<T>.Empty : new(items);
}
