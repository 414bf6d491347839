using System.Text;

namespace SdkKit.Build.Manifest;

/// <summary>A manifest on disk: never half-written, and never touched when its text stays the same.</summary>
public static class ManifestFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Reads the text with <c>\n</c> line ends, whatever version control checked out.</summary>
    /// <returns>The text, or <see langword="null"/> when there is no such file.</returns>
    public static string? TryRead(string path) => File.Exists(path) ? File.ReadAllText(path, Utf8).Replace("\r\n", "\n") : null;

    /// <summary>Makes the file hold <paramref name="text"/>, or removes it when that is <see langword="null"/>.</summary>
    /// <returns>Whether the disk changed.</returns>
    public static bool Update(string path, string? text)
    {
        if (TryRead(path) == text)
            return false;
        if (text is null)
            File.Delete(path);
        else
            Replace(path, text);
        return true;
    }

    private static void Replace(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = path + "." + Guid.NewGuid().ToString("N");
        try
        {
            File.WriteAllText(draft, text, Utf8);
            if (File.Exists(path))
                File.Replace(draft, path, destinationBackupFileName: null);
            else
                File.Move(draft, path);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
