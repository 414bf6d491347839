namespace SdkKit.Provisioning;

/// <summary>The JSON schema of environment files, for editors.</summary>
public static class EnvironmentSchema
{
    /// <summary>The schema as JSON (draft 2020-12).</summary>
    public static string Json
    {
        get
        {
            using var stream = typeof(EnvironmentSchema).Assembly.GetManifestResourceStream("sdkkit.environment.schema.json")!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }
}
