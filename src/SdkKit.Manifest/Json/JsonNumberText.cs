namespace SdkKit.Manifest.Json;

/// <summary>Reads a number as its text; what it means is the reader's matter.</summary>
internal static class JsonNumberText
{
    public static string Read(JsonCursor cursor)
    {
        var start = cursor.Index;
        if (cursor.Current == '-')
        {
            cursor.Advance();
        }

        if (cursor.Current == '0')
        {
            cursor.Advance();
        }
        else
        {
            ReadDigits(cursor);
        }

        if (cursor.Current == '.')
        {
            cursor.Advance();
            ReadDigits(cursor);
        }

        if (cursor.Current is 'e' or 'E')
        {
            cursor.Advance();
            if (cursor.Current is '+' or '-')
            {
                cursor.Advance();
            }

            ReadDigits(cursor);
        }

        return cursor.TextFrom(start);
    }

    private static void ReadDigits(JsonCursor cursor)
    {
        if (cursor.Current is not (>= '0' and <= '9'))
        {
            throw cursor.Unexpected("a digit");
        }

        while (cursor.Current is >= '0' and <= '9')
        {
            cursor.Advance();
        }
    }
}
