namespace SdkKit.Emulator.LogAnalytics.Kusto.Expressions;

/// <summary><c>== != &lt; &lt;= &gt; &gt;=</c> over values of one kind.</summary>
internal static class Comparison
{
    public static BoundExpression Bind(string @operator, BoundExpression left, BoundExpression right)
    {
        var isEquality = @operator is "==" or "!=";
        if (!AreComparable(left.Type, right.Type) || (!isEquality && !IsOrdered(left.Type)))
        {
            throw KustoException.Incomparable(left.Type, right.Type);
        }

        return new BoundExpression(KustoType.Bool, row => Compare(@operator, isEquality, left.Evaluate(row), right.Evaluate(row)));
    }

    /// <summary>Orders two values of comparable types; used by sorting too.</summary>
    public static int Order(object left, object right) => (left, right) switch
    {
        (string a, string b) => string.CompareOrdinal(a, b),
        (DateTimeOffset a, DateTimeOffset b) => a.CompareTo(b),
        (TimeSpan a, TimeSpan b) => a.CompareTo(b),
        (bool a, bool b) => a.CompareTo(b),
        (Guid a, Guid b) => string.CompareOrdinal(a.ToString(), b.ToString()),
        (double, _) or (_, double) => Arithmetic.Real(left).CompareTo(Arithmetic.Real(right)),
        (int or long, int or long) => Arithmetic.Integer(left).CompareTo(Arithmetic.Integer(right)),
        _ => string.CompareOrdinal(left.ToString(), right.ToString()),
    };

    // Two missing values: neither equal nor different. One: different, and in no order.
    private static bool? Compare(string @operator, bool isEquality, object? left, object? right)
    {
        if (left is null || right is null)
        {
            return isEquality && (left is not null || right is not null) ? @operator == "!=" : null;
        }

        if (left is double.NaN || right is double.NaN)
        {
            return @operator == "!=";
        }

        var order = Order(left, right);
        return @operator switch
        {
            "==" => order == 0,
            "!=" => order != 0,
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        };
    }

    private static bool AreComparable(KustoType left, KustoType right) => (left == right && left != KustoType.Dynamic) || (left.IsNumber() && right.IsNumber());

    private static bool IsOrdered(KustoType type) => type.IsNumber() || type is KustoType.DateTime or KustoType.TimeSpan;
}
