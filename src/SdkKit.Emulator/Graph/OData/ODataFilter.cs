using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SdkKit.Emulator.Graph.OData;

/// <summary>Compiles an OData <c>$filter</c> over directory objects into a predicate.</summary>
internal sealed class ODataFilter
{
    private readonly List<ODataToken> _tokens;
    private readonly string _resource;
    private readonly IReadOnlySet<string> _properties;
    private int _position;

    private ODataFilter(string filter, string resource, IReadOnlySet<string> properties)
    {
        _tokens = ODataLexer.Split(filter);
        _resource = resource;
        _properties = properties;
    }

    /// <summary>Whether the filter needs <c>ConsistencyLevel: eventual</c> and <c>$count=true</c>.</summary>
    public bool NeedsAdvancedQuery { get; private set; }

    private ODataToken Current => _tokens[_position];

    public static (Func<JsonObject, bool> Predicate, bool NeedsAdvancedQuery) Compile(string filter, string resource, IReadOnlySet<string> properties)
    {
        var parser = new ODataFilter(filter, resource, properties);
        var predicate = parser.ParseOr();
        return parser.Current.Kind == ODataTokenKind.End
            ? (item => predicate(item), parser.NeedsAdvancedQuery)
            : throw GraphErrors.InvalidFilter($"Syntax error at '{parser.Current.Text}'.");
    }

    private Predicate<JsonNode?> ParseOr()
    {
        var left = ParseAnd();
        while (TakeWord("or"))
        {
            var (first, second) = (left, ParseAnd());
            left = item => first(item) || second(item);
        }

        return left;
    }

    private Predicate<JsonNode?> ParseAnd()
    {
        var left = ParseNot();
        while (TakeWord("and"))
        {
            var (first, second) = (left, ParseNot());
            left = item => first(item) && second(item);
        }

        return left;
    }

    private Predicate<JsonNode?> ParseNot()
    {
        if (TakeWord("not"))
        {
            NeedsAdvancedQuery = true;
            var inner = ParseNot();
            return item => !inner(item);
        }

        if (!Current.IsSymbol('('))
        {
            return ParseComparison();
        }

        _position++;
        var group = ParseOr();
        Take(')');
        return group;
    }

    private Predicate<JsonNode?> ParseComparison()
    {
        var word = TakeWord();
        if (Current.IsSymbol('('))
        {
            return word.EndsWith("/any", StringComparison.OrdinalIgnoreCase) ? ParseAny(word[..^"/any".Length]) : ParseFunction(word);
        }

        var read = Property(word);
        var @operator = TakeWord().ToLowerInvariant();
        if (@operator == "in")
        {
            var list = ParseList();
            return item => list.Any(value => Compare(read(item), value) == 0);
        }

        var literal = ParseLiteral();
        NeedsAdvancedQuery |= @operator == "ne";
        return @operator switch
        {
            "eq" => item => Compare(read(item), literal) == 0,
            "ne" => item => Compare(read(item), literal) != 0,
            "ge" => item => Compare(read(item), literal) >= 0,
            "le" => item => Compare(read(item), literal) is <= 0 and > int.MinValue,
            _ => throw GraphErrors.InvalidFilter($"Unsupported operator '{@operator}'."),
        };
    }

    private Predicate<JsonNode?> ParseAny(string property)
    {
        var read = Property(property);
        Take('(');
        var variable = TakeWord();
        Take(':');
        var (name, @operator, literal) = (TakeWord(), TakeWord(), ParseLiteral());
        Take(')');
        return name == variable && @operator.Equals("eq", StringComparison.OrdinalIgnoreCase)
            ? item => read(item) is JsonArray values && values.Any(value => Compare(value, literal) == 0)
            : throw GraphErrors.InvalidFilter("Only an equality with the lambda's variable is supported in any().");
    }

    private Predicate<JsonNode?> ParseFunction(string function)
    {
        Take('(');
        var read = Property(TakeWord());
        Take(',');
        var literal = ParseLiteral() ?? "";
        Take(')');
        switch (function.ToLowerInvariant())
        {
            case "startswith":
                return item => Text(read(item))?.StartsWith(literal, StringComparison.OrdinalIgnoreCase) == true;
            case "endswith":
                NeedsAdvancedQuery = true;
                return item => Text(read(item))?.EndsWith(literal, StringComparison.OrdinalIgnoreCase) == true;
            default:
                throw GraphErrors.InvalidFilter($"An unknown function with name '{function}' was found.");
        }
    }

    private List<string?> ParseList()
    {
        Take('(');
        List<string?> values = [ParseLiteral()];
        while (Current.IsSymbol(','))
        {
            _position++;
            values.Add(ParseLiteral());
        }

        Take(')');
        return values;
    }

    private Func<JsonNode?, JsonNode?> Property(string path)
    {
        var segments = path.Split('/');
        return _properties.Contains(segments[0])
            ? item => segments.Aggregate(item, (node, segment) => (node as JsonObject)?[segment])
            : throw GraphErrors.UnsupportedFilter(path, _resource);
    }

    private string? ParseLiteral()
    {
        var token = _tokens[_position++];
        return token.Kind switch
        {
            ODataTokenKind.Text => token.Text,
            ODataTokenKind.Word when token.IsWord("null") => null,
            ODataTokenKind.Word => token.Text,
            _ => throw GraphErrors.InvalidFilter($"Syntax error at '{token.Text}'."),
        };
    }

    private string TakeWord() => Current.Kind == ODataTokenKind.Word
        ? _tokens[_position++].Text
        : throw GraphErrors.InvalidFilter($"Syntax error at '{Current.Text}'.");

    private bool TakeWord(string word)
    {
        var found = Current.IsWord(word);
        _position += found ? 1 : 0;
        return found;
    }

    private void Take(char symbol)
    {
        if (!Current.IsSymbol(symbol))
        {
            throw GraphErrors.InvalidFilter($"Expected '{symbol}' before '{Current.Text}'.");
        }

        _position++;
    }

    // int.MinValue stands for "cannot be compared": equal to nothing.
    private static int Compare(JsonNode? value, string? literal)
    {
        if (value is null || literal is null)
        {
            return value is null && literal is null ? 0 : int.MinValue;
        }

        var text = Text(value) ?? "";
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var left) && DateTimeOffset.TryParse(literal, CultureInfo.InvariantCulture, out var right)
            ? left.CompareTo(right)
            : string.Compare(text, literal, StringComparison.OrdinalIgnoreCase);
    }

    private static string? Text(JsonNode? value) => value?.GetValueKind() switch
    {
        null => null,
        JsonValueKind.String => value.GetValue<string>(),
        _ => value.ToJsonString(),
    };
}
