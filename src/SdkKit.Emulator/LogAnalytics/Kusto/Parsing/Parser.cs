namespace SdkKit.Emulator.LogAnalytics.Kusto.Parsing;

/// <summary>Reads a table and the operators after it; what is not known is a syntax error at its place.</summary>
internal sealed class Parser
{
    private readonly TokenReader _reader;
    private readonly ExpressionParser _expressions;

    private Parser(string source)
    {
        _reader = new TokenReader(source);
        _expressions = new ExpressionParser(_reader);
    }

    public static Query Parse(string source)
    {
        var parser = new Parser(source);
        var table = parser._reader.TakeName();
        var operators = new List<Operator>();
        while (parser._reader.TryTake("|"))
        {
            operators.Add(parser.ParseOperator());
        }

        _ = parser._reader.TryTake(";");
        parser._reader.RequireEnd();
        return new Query(table, operators);
    }

    private Operator ParseOperator()
    {
        var word = _reader.Current;
        var name = _reader.TakeName();
        return name switch
        {
            "where" or "filter" => new Where(_expressions.Parse()),
            "project" => new Project(ParseColumns()),
            "extend" => new Extend(ParseColumns()),
            "summarize" => ParseSummarize(),
            "sort" or "order" => ParseSort(),
            "take" or "limit" => new Take(TakeCount()),
            "top" => ParseTop(),
            "count" => new Count(),
            "distinct" => _reader.TryTake("*") ? new Distinct([]) : new Distinct(ParseColumns()),
            _ => throw _reader.ErrorAt(word),
        };
    }

    private Summarize ParseSummarize()
    {
        var aggregates = _reader.Current.Is("by") ? [] : ParseColumns();
        return new Summarize(aggregates, _reader.TryTake("by") ? ParseColumns() : []);
    }

    private Sort ParseSort()
    {
        _reader.Take("by");
        List<SortKey> keys = [ParseSortKey()];
        while (_reader.TryTake(","))
        {
            keys.Add(ParseSortKey());
        }

        return new Sort(keys);
    }

    private Top ParseTop()
    {
        var count = TakeCount();
        _reader.Take("by");
        return new Top(count, ParseSortKey());
    }

    // Descending is the default; nulls count as the smallest value.
    private SortKey ParseSortKey()
    {
        var expression = _expressions.Parse();
        var isAscending = _reader.TryTake("asc");
        _ = !isAscending && _reader.TryTake("desc");
        var nullsFirst = isAscending;
        if (_reader.TryTake("nulls"))
        {
            nullsFirst = _reader.TryTake("first");
            if (!nullsFirst)
            {
                _reader.Take("last");
            }
        }

        return new SortKey(expression, isAscending, nullsFirst);
    }

    private long TakeCount() => _reader.Current is { Kind: TokenKind.Literal, Value: { Type: KustoType.Long, Value: long count } }
        ? _reader.Advance(count)
        : throw _reader.ErrorAt(_reader.Current);

    private List<NamedExpression> ParseColumns()
    {
        List<NamedExpression> columns = [ParseColumn()];
        while (_reader.TryTake(","))
        {
            columns.Add(ParseColumn());
        }

        return columns;
    }

    private NamedExpression ParseColumn()
    {
        if (_reader.Current.Kind == TokenKind.Name && _reader.Next.Is("="))
        {
            var name = _reader.TakeName();
            _reader.Take("=");
            return new NamedExpression(name, _expressions.Parse());
        }

        return new NamedExpression(null, _expressions.Parse());
    }
}
