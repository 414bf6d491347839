namespace SdkKit.Secrets;

/// <summary>Tells a file's syntax by its name.</summary>
public static class TextSyntaxes
{
    private static readonly Dictionary<string, TextSyntax> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".cs"] = TextSyntax.CSharp,
        [".csx"] = TextSyntax.CSharp,
        [".json"] = TextSyntax.Json,
        [".jsonc"] = TextSyntax.Json,
        [".xml"] = TextSyntax.Xml,
        [".config"] = TextSyntax.Xml,
        [".csproj"] = TextSyntax.Xml,
        [".props"] = TextSyntax.Xml,
        [".targets"] = TextSyntax.Xml,
        [".pubxml"] = TextSyntax.Xml,
        [".publishsettings"] = TextSyntax.Xml,
        [".resx"] = TextSyntax.Xml,
        [".xaml"] = TextSyntax.Xml,
        [".xib"] = TextSyntax.Xml,
        [".yml"] = TextSyntax.Yaml,
        [".yaml"] = TextSyntax.Yaml,
        [".env"] = TextSyntax.Properties,
        [".ini"] = TextSyntax.Properties,
        [".properties"] = TextSyntax.Properties,
        [".npmrc"] = TextSyntax.Properties,
        [".http"] = TextSyntax.Properties,
        [".rest"] = TextSyntax.Properties,
        [".ps1"] = TextSyntax.Script,
        [".psm1"] = TextSyntax.Script,
        [".sh"] = TextSyntax.Script,
        [".bash"] = TextSyntax.Script,
        [".tf"] = TextSyntax.Script,
        [".tfvars"] = TextSyntax.Script,
        [".bicep"] = TextSyntax.Script,
        [".bicepparam"] = TextSyntax.Script,
        [".py"] = TextSyntax.Script,
        [".js"] = TextSyntax.Script,
        [".ts"] = TextSyntax.Script,
        [".java"] = TextSyntax.Script,
        [".go"] = TextSyntax.Script,
        [".c"] = TextSyntax.Script,
        [".h"] = TextSyntax.Script,
        [".cc"] = TextSyntax.Script,
        [".cpp"] = TextSyntax.Script,
        [".hpp"] = TextSyntax.Script,
        [".m"] = TextSyntax.Script,
        [".rs"] = TextSyntax.Script,
        [".kt"] = TextSyntax.Script,
        [".swift"] = TextSyntax.Script,
        [".jsx"] = TextSyntax.Script,
        [".mjs"] = TextSyntax.Script,
        [".tsx"] = TextSyntax.Script,
        [".cshtml"] = TextSyntax.Script,
        [".razor"] = TextSyntax.Script,
        [".fs"] = TextSyntax.Script,
        [".vb"] = TextSyntax.Script,
    };

    /// <summary>The syntax of the file at <paramref name="path"/>; <see cref="TextSyntax.Any"/> where its name tells none.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public static TextSyntax OfPath(string path)
    {
        if (path is null)
            throw new ArgumentNullException(nameof(path));

        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        if (name.StartsWith(".env", StringComparison.OrdinalIgnoreCase))
            return TextSyntax.Properties;

        var dot = name.LastIndexOf('.');
        return dot >= 0 && ByExtension.TryGetValue(name.Substring(dot), out var syntax) ? syntax : TextSyntax.Any;
    }
}
