using System.Text.Json;
using System.Text.Json.Serialization;

namespace SdkKit.Testing.Tests.Clients;

public sealed record Note(string Title, int Stars);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Note))]
[JsonSerializable(typeof(List<Note>))]
internal sealed partial class NotesJson : JsonSerializerContext;
