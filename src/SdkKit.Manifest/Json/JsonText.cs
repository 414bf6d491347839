namespace SdkKit.Manifest.Json;

/// <summary>Reads JSON (RFC 8259, no extensions) and says where it is wrong.</summary>
public static class JsonText
{
    private const int MaxDepth = 64;

    /// <summary>Reads one JSON document.</summary>
    /// <param name="text">The document; a byte order mark is skipped.</param>
    /// <param name="path">Path to name in errors.</param>
    /// <exception cref="ManifestException">The text is not JSON, nests deeper than 64 levels, or names a member twice.</exception>
    public static JsonValue Parse(string text, string path)
    {
        var cursor = new JsonCursor(text, path);
        cursor.SkipWhiteSpace();
        var value = ReadValue(cursor, 0);
        cursor.SkipWhiteSpace();
        return cursor.AtEnd ? value : throw cursor.Unexpected("the end of the file");
    }

    private static JsonValue ReadValue(JsonCursor cursor, int depth)
    {
        if (depth > MaxDepth)
        {
            throw cursor.Error($"more than {MaxDepth} levels of nesting");
        }

        var position = cursor.Position;
        return cursor.Current switch
        {
            '{' => new JsonValue(JsonKind.Object, position, members: ReadMembers(cursor, depth)),
            '[' => new JsonValue(JsonKind.Array, position, items: ReadItems(cursor, depth)),
            '"' => new JsonValue(JsonKind.Text, position, JsonStringText.Read(cursor)),
            't' => new JsonValue(JsonKind.Boolean, position, ReadLiteral(cursor, "true")),
            'f' => new JsonValue(JsonKind.Boolean, position, ReadLiteral(cursor, "false")),
            'n' => new JsonValue(JsonKind.Null, position, ReadLiteral(cursor, "null")),
            '-' or (>= '0' and <= '9') => new JsonValue(JsonKind.Number, position, JsonNumberText.Read(cursor)),
            _ => throw cursor.Unexpected("a value"),
        };
    }

    private static List<JsonMember> ReadMembers(JsonCursor cursor, int depth)
    {
        var members = new List<JsonMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        ReadSequence(cursor, '}', () =>
        {
            var position = cursor.Position;
            var name = cursor.Current == '"' ? JsonStringText.Read(cursor) : throw cursor.Unexpected("a name in double quotes");
            if (!names.Add(name))
            {
                throw new ManifestException(position.Path, position.Line, position.Column, $"\"{name}\" is given twice; keep one");
            }

            cursor.SkipWhiteSpace();
            cursor.Expect(':');
            cursor.SkipWhiteSpace();
            members.Add(new JsonMember(name, position, ReadValue(cursor, depth + 1)));
        });
        return members;
    }

    private static List<JsonValue> ReadItems(JsonCursor cursor, int depth)
    {
        var items = new List<JsonValue>();
        ReadSequence(cursor, ']', () => items.Add(ReadValue(cursor, depth + 1)));
        return items;
    }

    private static void ReadSequence(JsonCursor cursor, char close, Action readItem)
    {
        cursor.Advance();
        cursor.SkipWhiteSpace();
        if (cursor.Current == close)
        {
            cursor.Advance();
            return;
        }

        while (true)
        {
            readItem();
            cursor.SkipWhiteSpace();
            if (cursor.Current == close)
            {
                cursor.Advance();
                return;
            }

            if (cursor.Current != ',')
            {
                throw cursor.Unexpected($"',' or '{close}'");
            }

            cursor.Advance();
            cursor.SkipWhiteSpace();
        }
    }

    private static string ReadLiteral(JsonCursor cursor, string literal)
    {
        if (cursor.Ahead(literal.Length) != literal)
        {
            throw cursor.Unexpected("a value");
        }

        cursor.Advance(literal.Length);
        return literal;
    }
}
