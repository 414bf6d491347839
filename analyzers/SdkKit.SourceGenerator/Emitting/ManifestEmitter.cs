using SdkKit.Manifest;

namespace SdkKit.SourceGenerator.Emitting;

/// <summary>Prints the manifest as the constant that the build copies out of the assembly.</summary>
internal static class ManifestEmitter
{
    public static string Emit(ProvisioningManifest manifest)
    {
        var json = ManifestJson.Write(manifest);
        // Longer than any run of quotes in the text, as raw strings want it.
        var quotes = new string('"', Math.Max(3, LongestRunOfQuotes(json) + 1));
        var code = new CodeWriter();
        code.Line(Code.Header);
        code.Line();
        code.Open("namespace SdkKit.Generated\n{");
        code.Line("/// <summary>What this assembly's clients call and need; the build copies it to a file.</summary>");
        code.Line(Code.GeneratedCode);
        code.Open("internal static class ProvisioningManifestSource\n{");
        code.Line("/// <summary>The manifest in its canonical form.</summary>");
        // The closing quotes stand at the start of their line: the text then is the manifest to the byte.
        code.Line($"internal const string Json = {quotes}");
        return $"{code.Complete()}{json}\n{quotes};\n    }}\n}}\n";
    }

    private static int LongestRunOfQuotes(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var character in text)
        {
            run = character == '"' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
