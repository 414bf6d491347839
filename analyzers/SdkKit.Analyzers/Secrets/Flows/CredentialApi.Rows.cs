using SdkKit.Secrets;

namespace SdkKit.Analyzers.Secrets.Flows;

/// <summary>How a row of the table is written: <c>new Namespace.Type(parameter, *secret)</c>, <c>Namespace.Type.Property*</c>.</summary>
internal sealed partial record CredentialApi
{
    /// <summary>The name alone, which is all that is asked of nearly every row.</summary>
    public static string MemberOf(string row)
    {
        var open = row.IndexOf('(');
        var path = open < 0 ? row.Substring(0, row.Length - 1) : row.Substring(0, open);
        return path.Substring(path.LastIndexOf('.') + 1);
    }

    public static CredentialApi Parse(string row)
    {
        var space = row.IndexOf(' ');
        var open = row.IndexOf('(');
        var word = space > 0 && (open < 0 || space < open) ? row.Substring(0, space) : "";
        var path = (open < 0 ? row : row.Substring(0, open)).Substring(word.Length).Trim().Split('.');
        var member = MemberOf(row);
        if (open < 0)
            return new CredentialApi(Join(path, 2), path[path.Length - 2], member, CredentialApiKind.Property, [new CredentialParameter("", FormOf(row[row.Length - 1]))]);

        var parameters = new List<CredentialParameter>();
        foreach (var parameter in row.Substring(open + 1).TrimEnd(')').Split(','))
            parameters.Add(ParseParameter(parameter.Trim()));

        return word == "new"
            ? new CredentialApi(Join(path, 1), member, member, CredentialApiKind.Constructor, parameters)
            : new CredentialApi(Join(path, 2), path[path.Length - 2], member, word == "static" ? CredentialApiKind.StaticMethod : CredentialApiKind.Method, parameters);
    }

    private static CredentialParameter ParseParameter(string text) => FormOf(text[0]) is { } form ? new(text.Substring(1), form) : new(text, null);

    private static CredentialForm? FormOf(char mark) => mark switch
    {
        '*' => CredentialForm.Secret,
        '~' => CredentialForm.ConnectionString,
        '!' => CredentialForm.Header,
        _ => null,
    };

    private static string Join(string[] path, int without) => string.Join(".", path, 0, path.Length - without);
}
