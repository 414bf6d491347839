using SdkKit.Emulator.LogAnalytics.Kusto.Expressions;
using SdkKit.Emulator.LogAnalytics.Kusto.Parsing;

namespace SdkKit.Emulator.LogAnalytics.Kusto.Operators;

/// <summary><c>sort by</c>; rows that compare equal keep their order.</summary>
internal static class Sorting
{
    public static IEnumerable<object?[]> Sort(IReadOnlyList<object?[]> rows, Binder binder, IReadOnlyList<SortKey> keys)
    {
        IOrderedEnumerable<object?[]>? sorted = null;
        foreach (var key in keys)
        {
            var value = binder.Bind(key.Expression);
            var comparer = new ValueComparer(key);
            sorted = sorted is null ? rows.OrderBy(value.Evaluate, comparer) : sorted.ThenBy(value.Evaluate, comparer);
        }

        return sorted ?? rows.AsEnumerable();
    }

    private sealed class ValueComparer(SortKey key) : IComparer<object?>
    {
        public int Compare(object? left, object? right)
        {
            if (left is null || right is null)
            {
                var order = (left is null ? 0 : 1) - (right is null ? 0 : 1);
                return key.NullsFirst ? order : -order;
            }

            var compared = Comparison.Order(left, right);
            return key.IsAscending ? compared : -compared;
        }
    }
}
