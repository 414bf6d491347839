namespace SdkKit.Tool.Tests.Stores;

/// <summary>A program in the place of another one on PATH. It keeps what it is given, and writes down its arguments and its environment.</summary>
internal sealed class StandIn : IDisposable
{
    /// <summary>Lists, sets and deletes secrets and variables, one file each, as <c>gh</c> does with those of a repository.</summary>
    public const string Gh = """
        #!/bin/sh
        echo "$*" >> "$STANDIN/argv"; env >> "$STANDIN/env"
        mkdir -p "$STANDIN/$1"
        case $2 in
        list) printf '['; comma=
          for file in "$STANDIN/$1"/*; do
            [ -f "$file" ] || continue
            if [ "$1" = variable ]; then value=",\"value\":\"$(cat "$file")\""; else value=; fi
            printf '%s{"name":"%s"%s}' "$comma" "${file##*/}" "$value"; comma=,
          done; printf ']';;
        set) if [ -e "$STANDIN/fail-$1" ]; then rm "$STANDIN/fail-$1"; cat > /dev/null; echo "HTTP 403" >&2; exit 1; fi; cat > "$STANDIN/$1/$3";;
        delete) rm "$STANDIN/$1/$3";;
        esac
        """;

    /// <summary>One variable group, whose secrets nobody gets to see again.</summary>
    public const string Az = """
        #!/bin/sh
        echo "$*" >> "$STANDIN/argv"; env >> "$STANDIN/env"
        case "$*" in
        *"--method get"*) printf '{"count":1,"value":['; sed -E 's/"value":"[^"]*","isSecret":true/"value":null,"isSecret":true/g' "$STANDIN/group"; printf ']}';;
        *"--method put"*"--body @-"*) cat > "$STANDIN/group";;
        *) exit 2;;
        esac
        """;

    private readonly TemporaryFolder _folder = new();

    public StandIn(string name, string script)
    {
        var path = _folder.Write(name, script.ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>What a process needs to meet it.</summary>
    public IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>
    {
        ["PATH"] = $"{_folder.Path}:{Environment.GetEnvironmentVariable("PATH")}",
        ["STANDIN"] = _folder.Path,
    };

    public string Arguments => Read("argv");

    public string Surroundings => Read("env");

    public bool Has(string name) => File.Exists(_folder.Combine(name));

    public string Read(string name) => File.ReadAllText(_folder.Combine(name));

    public void Write(string name, string text) => _folder.Write(name, text);

    public void Dispose() => _folder.Dispose();
}
