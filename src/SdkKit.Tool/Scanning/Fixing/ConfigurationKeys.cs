using System.Globalization;
using System.Text.Json;

namespace SdkKit.Tool.Scanning.Fixing;

/// <summary>Follows a JSON reader and tells the configuration key of the value that comes next, as .NET's configuration names it.</summary>
internal sealed class ConfigurationKeys
{
    private readonly Stack<(bool IsArray, int Index, string? Name)> _levels = new();

    public string Current => string.Join(':', _levels.Reverse().Select(static level => level.IsArray ? level.Index.ToString(CultureInfo.InvariantCulture) : level.Name));

    public void Pass(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                _levels.Push((reader.TokenType == JsonTokenType.StartArray, 0, null));
                return;
            case JsonTokenType.PropertyName:
                var level = _levels.Pop();
                _levels.Push(level with { Name = reader.GetString() });
                return;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _levels.Pop();
                break;
        }

        // A value is over: in an array the next one has the next number.
        if (_levels.TryPop(out var outer))
            _levels.Push(outer with { Index = outer.Index + 1 });
    }
}
