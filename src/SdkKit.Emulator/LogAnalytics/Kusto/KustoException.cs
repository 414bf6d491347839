using System.Text.Json.Nodes;

namespace SdkKit.Emulator.LogAnalytics.Kusto;

/// <summary>A query that cannot be run: it does not parse, or what it says has no meaning over the tables.</summary>
internal sealed class KustoException : Exception
{
    private KustoException(string kind, string summary, string code, string message)
        : base(message)
    {
        Kind = kind;
        Summary = summary;
        Details = new JsonObject { ["code"] = code, ["message"] = message };
    }

    /// <summary><c>SyntaxError</c> or <c>SemanticError</c>.</summary>
    public string Kind { get; }

    public string Summary { get; }

    public JsonObject Details { get; }

    public static KustoException Syntax(string source, int position, string token)
    {
        var line = source.AsSpan(0, position).Count('\n') + 1;
        var column = position - (source.LastIndexOf('\n', Math.Max(position - 1, 0), Math.Max(position, 0)) + 1);
        var exception = new KustoException("SyntaxError", "A recognition error occurred in the query.", "SYN0002", $"Query could not be parsed at '{token}' on line [{line},{column}]");
        exception.Details["line"] = line;
        exception.Details["pos"] = column;
        exception.Details["token"] = token;
        return exception;
    }

    public static KustoException UnresolvedTable(string name) => Semantic("SEM0100", $"Failed to resolve table or scalar expression named '{name}'");

    public static KustoException UnresolvedColumn(string name) => Semantic("SEM0100", $"Failed to resolve column or scalar expression named '{name}'");

    public static KustoException UnknownFunction(string name) => Semantic("SEM0260", $"Unknown function: '{name}'.");

    public static KustoException ArgumentCount(string function) => Semantic("SEM0219", $"{function}(): function expects a different number of arguments.");

    public static KustoException ArgumentType(string function, KustoType type) => Semantic("SEM0232", $"{function}(): argument of type {type.Name()} is not supported.");

    public static KustoException Incomparable(KustoType left, KustoType right) => Semantic("SEM0064",
        $"Cannot compare values of types {left.Name()} and {right.Name()}. Try adding explicit casts");

    public static KustoException NoArithmetic(string @operator, KustoType left, KustoType right) => Semantic("SEM0082",
        $"Arithmetic expression cannot be carried-out between {left.Name()} and {right.Name()} ({@operator})");

    public static KustoException NotBoolean(KustoType type) => Semantic("SEM0021", $"Expected an expression of type bool but found {type.Name()}.");

    public static KustoException NotAggregate() => Semantic("SEM0056", "'summarize' operator: expected an aggregate function.");

    private static KustoException Semantic(string code, string message) => new("SemanticError", "A semantic error occurred.", code, message);
}
