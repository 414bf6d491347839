using System.Text;
using System.Text.Json;
using SdkKit.Secrets;

namespace SdkKit.Tool.Scanning.Fixing;

/// <summary>Blanks a value of an appsettings file: user-secrets under the same key take its place where the host loads both.</summary>
internal sealed class AppSettingsFix : ISecretFix
{
    public bool Handles(string path) =>
        Path.GetFileName(path) is var name && name.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    public SecretMove? Plan(string text, SecretFinding secret, out string reason)
    {
        reason = "it stands in no string value of the file";
        var bytes = Encoding.UTF8.GetBytes(text);
        var at = Encoding.UTF8.GetByteCount(text.AsSpan(0, secret.Start));
        try
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var keys = new ConfigurationKeys();
            while (reader.Read() && reader.TokenStartIndex < at)
            {
                if (reader.TokenType == JsonTokenType.String && reader.BytesConsumed > at)
                {
                    var start = Encoding.UTF8.GetCharCount(bytes.AsSpan(0, (int)reader.TokenStartIndex));
                    var length = Encoding.UTF8.GetCharCount(bytes.AsSpan((int)reader.TokenStartIndex..(int)reader.BytesConsumed));
                    return new SecretMove(start, length, keys.Current, reader.GetString()!, "\"\"");
                }

                keys.Pass(ref reader);
            }
        }
        catch (JsonException error)
        {
            reason = $"the file is not JSON (line {error.LineNumber + 1})";
        }

        return null;
    }
}
