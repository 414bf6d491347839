using System.ClientModel.Primitives;
using System.Text;
using System.Text.Json;
using Azure.Core;

namespace SdkKit.LongRunning;

/// <summary>An operation's state as the JSON text that <c>Azure.Core.RehydrationToken</c> has, so that either library can go on with it.</summary>
internal static class RehydrationText
{
    private const string Version = "1.0.0";

    private static string Write(OperationState state)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("version", Version);
            json.WriteString("id", "NOT_SET");
            json.WriteString("requestMethod", state.Method.Method);
            json.WriteString("initialUri", state.Start);
            json.WriteString("nextRequestUri", state.Next);
            json.WriteString("headerSource", state.Source.ToString());
            // Azure.Core knows no default by name; its Location is what it does when nothing is said.
            json.WriteString("finalStateVia", (state.FinalStateVia is FinalStateVia.Default ? FinalStateVia.Location : state.FinalStateVia).ToString());
            if (state.LastLocation is { } location)
            {
                json.WriteString("lastKnownLocation", location);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static RehydrationToken ToToken(OperationState state) =>
        ((IPersistableModel<RehydrationToken>)default(RehydrationToken)).Create(BinaryData.FromString(Write(state)), ModelReaderWriterOptions.Json);

    /// <summary>The state, or null when the text is no such token.</summary>
    public static OperationState? TryRead(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            return new OperationState
            {
                Method = HttpMethod.Parse(Text(root, "requestMethod")),
                Start = Text(root, "initialUri"),
                Next = Text(root, "nextRequestUri"),
                Source = Enum.Parse<PollSource>(Text(root, "headerSource")),
                FinalStateVia = Enum.Parse<FinalStateVia>(Text(root, "finalStateVia")),
                LastLocation = root.TryGetProperty("lastKnownLocation", out var location) ? location.GetString() : null,
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException or FormatException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static string Text(JsonElement token, string name) => token.GetProperty(name).GetString() ?? throw new FormatException(name);
}
