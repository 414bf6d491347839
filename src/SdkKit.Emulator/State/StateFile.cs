using System.Text.Json;

namespace SdkKit.Emulator.State;

/// <summary>Keeps the state in a file that only its owner can read; a crash while writing leaves the last good one.</summary>
internal sealed class StateFile : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly string _path;
    private readonly FileStream _claim;

    private StateFile(string path, FileStream claim)
    {
        _path = path;
        _claim = claim;
    }

    public static StateFile Open(string path)
    {
        try
        {
            var full = Path.GetFullPath(path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            var claim = new FileStream(full + ".lock", NewFile(FileMode.OpenOrCreate, FileOptions.DeleteOnClose));
            return new StateFile(full, claim);
        }
        catch (IOException exception)
        {
            throw new EmulatorException($"{path}: the state file is in use or cannot be created ({exception.Message}); stop the other emulator or give another file.", exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new EmulatorException($"{path}: the state file cannot be written ({exception.Message}); give a file in a folder of yours.", exception);
        }
    }

    public StateData? Load()
    {
        if (!File.Exists(_path))
        {
            return null;
        }

        try
        {
            var data = JsonSerializer.Deserialize<StateData>(File.ReadAllBytes(_path), Options);
            return data is { Version: StateData.CurrentVersion }
                ? data
                : throw new EmulatorException($"{_path}: the state file is not of version {StateData.CurrentVersion}; delete it to start anew.");
        }
        catch (JsonException exception)
        {
            throw new EmulatorException($"{_path}: the state file is damaged ({exception.Message}); delete it to start anew.", exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new EmulatorException($"{_path}: the state file cannot be read; it belongs to another user.", exception);
        }
    }

    public void Save(StateData data)
    {
        var draft = _path + ".tmp";
        File.Delete(draft);
        using (var stream = new FileStream(draft, NewFile(FileMode.CreateNew)))
        {
            JsonSerializer.Serialize(stream, data, Options);
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, _path, overwrite: true);
    }

    public void Dispose() => _claim.Dispose();

    private static FileStreamOptions NewFile(FileMode mode, FileOptions options = FileOptions.None)
    {
        var file = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = options };
        if (!OperatingSystem.IsWindows())
        {
            file.UnixCreateMode = OwnerOnly;
        }

        return file;
    }
}
