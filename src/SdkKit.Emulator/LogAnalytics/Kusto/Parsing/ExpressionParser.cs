namespace SdkKit.Emulator.LogAnalytics.Kusto.Parsing;

/// <summary>Reads scalar expressions; each method is one level of precedence, the loosest first.</summary>
internal sealed class ExpressionParser(TokenReader reader)
{
    // Far beyond any real query, and far from the end of the stack.
    private const int MaxDepth = 200;

    private static readonly HashSet<string> Comparisons = new(StringComparer.Ordinal)
    {
        "==", "!=", "<", "<=", ">", ">=", "=~", "!~",
        "contains", "!contains", "contains_cs", "!contains_cs", "startswith", "!startswith", "startswith_cs", "!startswith_cs",
        "endswith", "!endswith", "endswith_cs", "!endswith_cs", "has", "!has", "has_cs", "!has_cs",
    };

    private static readonly HashSet<string> Memberships = new(StringComparer.Ordinal) { "in", "!in", "in~", "!in~" };

    private int _depth;

    public Expression Parse()
    {
        if (++_depth > MaxDepth)
        {
            throw reader.ErrorAt(reader.Current);
        }

        var expression = ParseOr();
        _depth--;
        return expression;
    }

    private Expression ParseOr()
    {
        var left = ParseAnd();
        while (reader.TryTake("or"))
        {
            left = new Binary("or", left, ParseAnd());
        }

        return left;
    }

    private Expression ParseAnd()
    {
        var left = ParseComparison();
        while (reader.TryTake("and"))
        {
            left = new Binary("and", left, ParseComparison());
        }

        return left;
    }

    private Expression ParseComparison()
    {
        var left = ParseSum();
        var token = reader.Current;
        if (token.Kind is not (TokenKind.Name or TokenKind.Symbol))
        {
            return left;
        }

        if (Comparisons.Contains(token.Text))
        {
            return new Binary(reader.Advance(token.Text), left, ParseSum());
        }

        if (Memberships.Contains(token.Text))
        {
            _ = reader.Advance(token);
            return new Membership(token.Text, left, ParseList());
        }

        return reader.TryTake("between") ? ParseBetween(left) : left;
    }

    private Between ParseBetween(Expression value)
    {
        reader.Take("(");
        var low = ParseSum();
        reader.Take("..");
        var high = ParseSum();
        reader.Take(")");
        return new Between(value, low, high);
    }

    private Expression ParseSum()
    {
        var left = ParseProduct();
        while (reader.Current.Is("+") || reader.Current.Is("-"))
        {
            left = new Binary(reader.Advance(reader.Current.Text), left, ParseProduct());
        }

        return left;
    }

    private Expression ParseProduct()
    {
        var left = ParseUnary();
        while (reader.Current.Is("*") || reader.Current.Is("/") || reader.Current.Is("%"))
        {
            left = new Binary(reader.Advance(reader.Current.Text), left, ParseUnary());
        }

        return left;
    }

    private Expression ParseUnary()
    {
        if (reader.TryTake("-"))
        {
            return new Negation(ParsePrimary());
        }

        _ = reader.TryTake("+");
        return ParsePrimary();
    }

    private Expression ParsePrimary()
    {
        var token = reader.Current;
        if (token.Value is { } literal)
        {
            return reader.Advance(literal);
        }

        if (reader.TryTake("("))
        {
            var inner = Parse();
            reader.Take(")");
            return inner;
        }

        var name = reader.TakeName();
        return name switch
        {
            "true" or "false" => new Literal(KustoType.Bool, name == "true"),
            _ when reader.Current.Is("(") => new Call(name, ParseList()),
            _ => new Name(name),
        };
    }

    private List<Expression> ParseList()
    {
        reader.Take("(");
        var items = new List<Expression>();
        if (reader.TryTake(")"))
        {
            return items;
        }

        do
        {
            items.Add(Parse());
        }
        while (reader.TryTake(","));
        reader.Take(")");
        return items;
    }
}
