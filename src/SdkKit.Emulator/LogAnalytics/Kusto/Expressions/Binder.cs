using SdkKit.Emulator.LogAnalytics.Kusto.Parsing;

namespace SdkKit.Emulator.LogAnalytics.Kusto.Expressions;

/// <summary>Gives expressions their meaning over the columns of a table.</summary>
internal sealed class Binder(KustoTable table, DateTimeOffset now)
{
    public BoundExpression Bind(Expression expression) => expression switch
    {
        Literal literal => new BoundExpression(literal.Type, _ => literal.Value),
        Name name => BindColumn(name.Text),
        Negation negation => Negate(Bind(negation.Operand)),
        Call call => Functions.Bind(call.Function, [.. call.Arguments.Select(Bind)], now),
        Membership membership => BindMembership(membership),
        Between between => BindBetween(between),
        Binary { Operator: "and" or "or" } logic => BindLogic(logic),
        Binary { Operator: "+" or "-" or "*" or "/" or "%" } sum => Arithmetic.Bind(sum.Operator, Bind(sum.Left), Bind(sum.Right)),
        Binary { Operator: "==" or "!=" or "<" or "<=" or ">" or ">=" } comparison => Comparison.Bind(comparison.Operator, Bind(comparison.Left), Bind(comparison.Right)),
        Binary text => TextOperators.Bind(text.Operator, Bind(text.Left), Bind(text.Right)),
        _ => throw new InvalidOperationException($"Unknown expression {expression}."),
    };

    public Func<object?[], bool> BindPredicate(Expression expression)
    {
        var bound = RequireBool(Bind(expression));
        return row => bound.Evaluate(row) is true;
    }

    private BoundExpression BindColumn(string name)
    {
        var index = table.IndexOf(name);
        return index >= 0 ? new BoundExpression(table.Columns[index].Type, row => row[index]) : throw KustoException.UnresolvedColumn(name);
    }

    private static BoundExpression Negate(BoundExpression operand) =>
        Arithmetic.Bind("-", new BoundExpression(operand.Type, _ => operand.Type switch
        {
            KustoType.Int => 0,
            KustoType.Real => 0.0,
            KustoType.TimeSpan => TimeSpan.Zero,
            _ => 0L,
        }), operand);

    private BoundExpression BindLogic(Binary logic)
    {
        var (left, right) = (RequireBool(Bind(logic.Left)), RequireBool(Bind(logic.Right)));
        var decisive = logic.Operator == "or";
        return new BoundExpression(KustoType.Bool, row =>
        {
            var first = left.Evaluate(row);
            if (first is bool known && known == decisive)
            {
                return decisive;
            }

            var second = right.Evaluate(row);
            return second is bool other && other == decisive ? decisive : first is null || second is null ? null : !decisive;
        });
    }

    private BoundExpression BindMembership(Membership membership)
    {
        var value = Bind(membership.Value);
        var isNegated = membership.Operator.StartsWith('!');
        var comparison = membership.Operator.EndsWith('~') ? "=~" : "==";
        var matches = membership.Candidates.Select(candidate => comparison == "=~"
            ? TextOperators.Bind(comparison, value, Bind(candidate))
            : Comparison.Bind(comparison, value, Bind(candidate))).ToArray();
        return new BoundExpression(KustoType.Bool, row => matches.Any(match => match.Evaluate(row) is true) != isNegated);
    }

    private BoundExpression BindBetween(Between between)
    {
        var value = Bind(between.Value);
        var (low, high) = (Comparison.Bind(">=", value, Bind(between.Low)), Comparison.Bind("<=", value, Bind(between.High)));
        return new BoundExpression(KustoType.Bool, row => low.Evaluate(row) is true && high.Evaluate(row) is true);
    }

    private static BoundExpression RequireBool(BoundExpression expression) =>
        expression.Type == KustoType.Bool ? expression : throw KustoException.NotBoolean(expression.Type);
}
