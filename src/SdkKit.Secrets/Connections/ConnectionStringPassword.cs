using SdkKit.Secrets.Matching;
using SdkKit.Secrets.Naming;

namespace SdkKit.Secrets.Connections;

/// <summary>The password of an ADO.NET, ODBC, JDBC or Redis connection string: SQL Server, PostgreSQL, MySQL, Oracle, Redis and others.</summary>
internal static class ConnectionStringPassword
{
    private const int LongestPassword = 200;

    private static readonly HashSet<string> Servers = Set(
        "server", "data source", "datasource", "host", "hostname", "address", "addr", "network address", "endpoint", "failover partner", "dsn", "driver", "url", "port", "service name", "account");

    private static readonly HashSet<string> Others = Set(
        "database", "initial catalog", "db", "dbname", "user id", "userid", "uid", "user", "username", "user name", "integrated security", "trusted_connection", "ssl", "sslmode", "ssl mode",
        "encrypt", "multipleactiveresultsets", "abortconnect", "connect timeout", "provider", "persist security info", "pooling", "app", "allowadmin", "trustservercertificate");

    private static readonly HashSet<string> LocalHosts = Set("localhost", "127.0.0.1", "(local)", ".", "::1", "(localdb)\\mssqllocaldb");

    public static SecretRule Rule { get; } = new(Match)
    {
        Id = "connection-string-password",
        Title = "password in a connection string",
        Class = SecretClasses.ConnectionPassword,
        Anchors = ["password=", "password =", "pwd=", "pwd ="],
        IgnoreCase = true,
        Confidence = SecretConfidence.High,
    };

    private static MatchResult Match(CandidateText text, AnchorHit anchor, MatchContext context)
    {
        var settings = ConnectionText.Around(text, anchor.Start, context.Floor);
        var at = settings.FindIndex(s => s.ValueStart >= anchor.End && s.ValueStart <= anchor.End + 20);
        if (at < 0)
            return MatchResult.Rejected(RejectionReason.Shape, anchor.Start, anchor.Literal.Length) with { ExaminedEnd = settings.Count > 0 ? settings[settings.Count - 1].ValueStart + settings[settings.Count - 1].ValueLength : 0 };

        var password = settings[at];
        var isConnection = settings.Count(static s => Servers.Contains(s.Name) || Others.Contains(s.Name)) >= 2 || settings.Any(static s => Servers.Contains(s.Name));
        if (!isConnection || password.ValueLength is 0 or > LongestPassword)
            return MatchResult.Rejected(RejectionReason.Shape, anchor.Start, anchor.Literal.Length) with { ExaminedEnd = password.ValueStart + password.ValueLength };
        if (WhyNone(password.Value) is { } reason)
            return MatchResult.Rejected(reason, password.ValueStart, password.ValueLength);

        var server = settings.FirstOrDefault(static s => s.Name.ToLowerInvariant() is "server" or "data source" or "datasource" or "host" or "hostname" or "address").Value;
        var isLocal = server is not null && LocalHosts.Contains(server.Replace("tcp:", "").Split(',', ':')[0]);
        if (IsGuess(password.Value))
        {
            return isLocal
                ? MatchResult.Rejected(RejectionReason.Placeholder, password.ValueStart, password.ValueLength)
                : MatchResult.Found(password.ValueStart, password.ValueLength, SecretConfidence.Low, "a word that anybody guesses", "signs in to the server");
        }

        return isLocal
            ? MatchResult.Found(password.ValueStart, password.ValueLength, SecretConfidence.Medium, "the server is this machine", "signs in to the server")
            : MatchResult.Found(password.ValueStart, password.ValueLength, SecretConfidence.High, "the connection string names a server", "signs in to the server");
    }

    /// <summary>A connection string's password is one whatever it looks like, unless it stands for another.</summary>
    public static RejectionReason? WhyNone(string value)
    {
        if (ValueText.WhyNone(value) is { } reason and not RejectionReason.Address)
            return reason;
        if (value is "?" || value[0] is ':' or '@' && value.Skip(1).All(char.IsLetterOrDigit) || value[0] == '{' || value.All(static c => c is '*' or 'x' or 'X' or '.' or '#'))
            return RejectionReason.Reference;
        return value.Length < 2 ? RejectionReason.Placeholder : null;
    }

    /// <summary>Words such as <c>secret</c>: written to be replaced, or a weak password in earnest.</summary>
    public static bool IsGuess(string value) => ValueText.IsStandin(value) && !value.Any(char.IsDigit);

    private static HashSet<string> Set(params string[] names) => new(names, StringComparer.OrdinalIgnoreCase);
}
