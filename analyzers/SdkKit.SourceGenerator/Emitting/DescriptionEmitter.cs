using SdkKit.SourceGenerator.Model;

namespace SdkKit.SourceGenerator.Emitting;

/// <summary>Prints what a client tells a test about itself.</summary>
internal static class DescriptionEmitter
{
    public static void Emit(CodeWriter code, ClientModel client)
    {
        var self = $"global::SdkKit.Http.IAzureClient<{client.TypeName}>";
        var json = client.JsonContext is { } context ? $"{context}.Default" : "null";
        code.Line($"static global::SdkKit.Http.ClientDefinition {self}.Definition => Definition;");
        code.Line();
        code.Line($"static global::System.Text.Json.Serialization.JsonSerializerContext? {self}.Json => {json};");
    }
}
