namespace SdkKit.Secrets.Quality.Cases;

/// <summary>Reads or writes a whole file, or says in one line why not.</summary>
internal static class InputFile
{
    public static string[] Lines(string path) => Read(path, static p => File.ReadAllLines(p));

    public static string Text(string path) => Read(path, static p => File.ReadAllText(p));

    public static void Write(string path, string text) => Read(path, p =>
    {
        File.WriteAllText(p, text);
        return true;
    });

    private static T Read<T>(string path, Func<string, T> read)
    {
        try
        {
            return read(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{path}: cannot be read or written ({error.Message.TrimEnd('.')}); give the path of an existing file");
        }
    }
}
