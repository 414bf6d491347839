using System.Text;

namespace SdkKit.Provisioning;

/// <summary>The part of an export that is the same for every application: a file in the language of its tool, beside the code that fills it.</summary>
internal static class ExportTemplate
{
    /// <param name="name">File name, which is also the resource's.</param>
    public static string Read(string name)
    {
        using var stream = typeof(ExportTemplate).Assembly.GetManifestResourceStream($"export/{name}")
            ?? throw new InvalidOperationException($"The resource export/{name} is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
