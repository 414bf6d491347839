namespace SdkKit.Catalog;

/// <summary>Reads <c>Data/roles.txt</c>. Names come at once; a role's permissions are parsed when they are asked for.</summary>
internal static class RoleTable
{
    public static IReadOnlyList<BuiltInRole> Load()
    {
        var text = CatalogData.ReadText("roles.txt");
        var roles = new List<BuiltInRole>(1024);
        var position = 0;
        while (position < text.Length)
        {
            var end = LineEnd(text, position);
            if (text[position] is '#' or '\t')
            {
                position = end + 1;
                continue;
            }

            var row = text.Substring(position, end - position).Split('\t');
            var body = end + 1;
            position = BodyEnd(text, body);
            var bodyLength = position - body;
            roles.Add(new BuiltInRole(row[0], row[1], row[2], row[3], () => ParsePermissions(text.Substring(body, bodyLength))));
        }

        return roles;
    }

    private static int LineEnd(string text, int position) => text.IndexOf('\n', position) is var end and >= 0 ? end : text.Length;

    private static int BodyEnd(string text, int position)
    {
        while (position < text.Length && text[position] == '\t')
        {
            position = LineEnd(text, position) + 1;
        }

        return Math.Min(position, text.Length);
    }

    private static List<RolePermission> ParsePermissions(string body)
    {
        var permissions = new List<RolePermission>();
        foreach (var line in body.Split('\n'))
        {
            var row = line.Split('\t');
            if (row.Length < 2)
            {
                continue;
            }

            if (row[1] == "set")
            {
                permissions.Add(NewSet());
                continue;
            }

            var set = permissions[permissions.Count - 1];
            switch (row[1])
            {
                case "a": Add(set.Actions, row[2]); break;
                case "na": Add(set.NotActions, row[2]); break;
                case "da": Add(set.DataActions, row[2]); break;
                case "nda": Add(set.NotDataActions, row[2]); break;
                case "if": permissions[permissions.Count - 1] = set with { Condition = row[2] }; break;
                default: throw new InvalidOperationException($"Unknown row '{row[1]}' in the role table.");
            }
        }

        return permissions;
    }

    private static RolePermission NewSet() => new()
    {
        Actions = new List<string>(),
        NotActions = new List<string>(),
        DataActions = new List<string>(),
        NotDataActions = new List<string>(),
    };

    private static void Add(IReadOnlyList<string> list, string value) => ((List<string>)list).Add(value);
}
