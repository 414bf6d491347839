namespace SdkKit.Emulator.LogAnalytics.Kusto.Expressions;

/// <summary>The scalar functions by name.</summary>
internal static class Functions
{
    public static BoundExpression Bind(string name, BoundExpression[] arguments, DateTimeOffset now) => name switch
    {
        "now" => Now(arguments, now),
        "ago" => Arithmetic.Bind("-", Constant(KustoType.DateTime, now), One(name, arguments)),
        "bin" or "floor" => Bin.Bind(name, arguments),
        "startofhour" => Bin.Bind(name, [One(name, arguments), Constant(KustoType.TimeSpan, TimeSpan.FromHours(1))]),
        "startofday" => Bin.Bind(name, [One(name, arguments), Constant(KustoType.TimeSpan, TimeSpan.FromDays(1))]),
        "iff" or "iif" => If(name, arguments),
        "coalesce" => Coalesce(name, arguments),
        "not" => Map(name, arguments, KustoType.Bool, KustoType.Bool, value => !(bool)value),
        "isnull" => new BoundExpression(KustoType.Bool, Test(One(name, arguments), value => value is null)),
        "isnotnull" => new BoundExpression(KustoType.Bool, Test(One(name, arguments), value => value is not null)),
        "isempty" => new BoundExpression(KustoType.Bool, Test(One(name, arguments), value => value is null or "")),
        "isnotempty" => new BoundExpression(KustoType.Bool, Test(One(name, arguments), value => value is not (null or ""))),
        "strlen" => Map(name, arguments, KustoType.String, KustoType.Long, value => (long)((string)value).Length),
        "tolower" => Map(name, arguments, KustoType.String, KustoType.String, value => ((string)value).ToLowerInvariant()),
        "toupper" => Map(name, arguments, KustoType.String, KustoType.String, value => ((string)value).ToUpperInvariant()),
        "strcat" => new BoundExpression(KustoType.String, row => string.Concat(arguments.Select(argument => Conversions.ToText(argument.Evaluate(row))))),
        "substring" => Substring(name, arguments),
        "abs" => Abs(name, One(name, arguments)),
        "round" => Round(name, arguments),
        _ => Conversions.TryBind(name, arguments) ?? throw KustoException.UnknownFunction(name),
    };

    public static BoundExpression One(string name, BoundExpression[] arguments) => arguments is [var only] ? only : throw KustoException.ArgumentCount(name);

    public static BoundExpression Constant(KustoType type, object value) => new(type, _ => value);

    private static BoundExpression Now(BoundExpression[] arguments, DateTimeOffset now)
    {
        var start = Constant(KustoType.DateTime, now);
        return arguments.Length == 0 ? start : Arithmetic.Bind("+", start, One("now", arguments));
    }

    private static Func<object?[], object?> Test(BoundExpression argument, Func<object?, bool> test) => row => test(argument.Evaluate(row));

    private static BoundExpression Map(string name, BoundExpression[] arguments, KustoType from, KustoType to, Func<object, object> map)
    {
        var argument = One(name, arguments);
        return argument.Type == from
            ? new BoundExpression(to, row => argument.Evaluate(row) is { } value ? map(value) : null)
            : throw KustoException.ArgumentType(name, argument.Type);
    }

    private static BoundExpression If(string name, BoundExpression[] arguments)
    {
        if (arguments is not [var condition, var then, var otherwise])
        {
            throw KustoException.ArgumentCount(name);
        }

        if (condition.Type != KustoType.Bool || then.Type != otherwise.Type)
        {
            throw KustoException.ArgumentType(name, condition.Type != KustoType.Bool ? condition.Type : otherwise.Type);
        }

        return new BoundExpression(then.Type, row => condition.Evaluate(row) is true ? then.Evaluate(row) : otherwise.Evaluate(row));
    }

    private static BoundExpression Coalesce(string name, BoundExpression[] arguments)
    {
        if (arguments.Length < 2)
        {
            throw KustoException.ArgumentCount(name);
        }

        var type = arguments[0].Type;
        return Array.TrueForAll(arguments, argument => argument.Type == type)
            ? new BoundExpression(type, row => arguments.Select(argument => argument.Evaluate(row)).FirstOrDefault(value => value is not (null or "")))
            : throw KustoException.ArgumentType(name, arguments[1].Type);
    }

    private static BoundExpression Substring(string name, BoundExpression[] arguments)
    {
        if (arguments.Length is not (2 or 3))
        {
            throw KustoException.ArgumentCount(name);
        }

        if (arguments[0].Type != KustoType.String || !arguments[1..].All(argument => argument.Type.IsInteger()))
        {
            throw KustoException.ArgumentType(name, arguments[0].Type);
        }

        return new BoundExpression(KustoType.String, row =>
        {
            var text = Conversions.ToText(arguments[0].Evaluate(row));
            var start = Math.Clamp(Arithmetic.Integer(arguments[1].Evaluate(row) ?? 0L), 0, text.Length);
            var length = arguments.Length == 3 ? Arithmetic.Integer(arguments[2].Evaluate(row) ?? 0L) : text.Length;
            return text.Substring((int)start, (int)Math.Clamp(length, 0, text.Length - start));
        });
    }

    private static BoundExpression Abs(string name, BoundExpression argument) => argument.Type switch
    {
        KustoType.Int or KustoType.Long => new BoundExpression(KustoType.Long, row => argument.Evaluate(row) is { } value ? Math.Abs(Arithmetic.Integer(value)) : null),
        KustoType.Real => new BoundExpression(KustoType.Real, row => argument.Evaluate(row) is double value ? Math.Abs(value) : null),
        KustoType.TimeSpan => new BoundExpression(KustoType.TimeSpan, row => argument.Evaluate(row) is TimeSpan value ? value.Duration() : null),
        _ => throw KustoException.ArgumentType(name, argument.Type),
    };

    private static BoundExpression Round(string name, BoundExpression[] arguments)
    {
        if (arguments.Length is not (1 or 2))
        {
            throw KustoException.ArgumentCount(name);
        }

        if (Array.Find(arguments, argument => !argument.Type.IsNumber()) is { } wrong)
        {
            throw KustoException.ArgumentType(name, wrong.Type);
        }

        return new BoundExpression(KustoType.Real, row =>
        {
            var digits = arguments.Length == 2 ? Arithmetic.Integer(arguments[1].Evaluate(row) ?? 0L) : 0;
            return arguments[0].Evaluate(row) is { } value ? Math.Round(Arithmetic.Real(value), (int)Math.Clamp(digits, 0, 15), MidpointRounding.AwayFromZero) : null;
        });
    }
}
