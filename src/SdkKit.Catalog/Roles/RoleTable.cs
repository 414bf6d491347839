namespace SdkKit.Catalog;

/// <summary>Reads <c>Data/roles.txt</c>. Names come at once; a role's permissions are parsed when they are asked for.</summary>
internal static class RoleTable
{
    /// <summary>All roles, sorted by name.</summary>
    public static readonly BuiltInRole[] Roles = Load();

    /// <summary>The permission sets in the rows of one role.</summary>
    public static List<RolePermission> ParsePermissions(string rows)
    {
        var permissions = new List<RolePermission>();
        List<string> actions = [], notActions = [], dataActions = [], notDataActions = [];
        foreach (var line in rows.Split('\n'))
        {
            if (line.Length == 0)
            {
                continue;
            }

            var row = line.Split('\t');
            switch (row[1])
            {
                case "set":
                    (actions, notActions, dataActions, notDataActions) = ([], [], [], []);
                    permissions.Add(new RolePermission { Actions = actions, NotActions = notActions, DataActions = dataActions, NotDataActions = notDataActions });
                    break;
                case "a": actions.Add(row[2]); break;
                case "na": notActions.Add(row[2]); break;
                case "da": dataActions.Add(row[2]); break;
                case "nda": notDataActions.Add(row[2]); break;
                case "if": permissions[permissions.Count - 1] = permissions[permissions.Count - 1] with { Condition = row[2] }; break;
                default: throw new InvalidOperationException($"Unknown row '{row[1]}' in the role table.");
            }
        }

        return permissions;
    }

    /// <summary>What the rows of one role name, of actions and data actions, without the sets that they are in.</summary>
    public static IEnumerable<string> ParsePatterns(string rows)
    {
        for (int start = 0, end; start < rows.Length; start = end + 1)
        {
            end = rows.IndexOf('\n', start);
            var name = rows.IndexOf('\t', start + 1) + 1;
            if (end > start && name > 0 && name <= end && (rows[start + 1] == 'a' || (rows[start + 1] == 'd' && rows[start + 2] == 'a')))
            {
                yield return rows.Substring(name, end - name);
            }
        }
    }

    private static BuiltInRole[] Load()
    {
        var text = CatalogData.ReadText("roles.txt");
        var roles = new List<BuiltInRole>(1024);
        for (int head = CatalogData.NextBlock(text, 0), next; head < text.Length; head = next)
        {
            var id = text.IndexOf('\t', head) + 1;
            var details = text.IndexOf('\t', id) + 1;
            var end = text.IndexOf('\n', details);
            next = CatalogData.NextBlock(text, end);
            roles.Add(new BuiltInRole(
                text.Substring(head, id - 1 - head), text.Substring(id, details - 1 - id), text.Substring(details, end - details), new TextPart(text, end + 1, next)));
        }

        return [.. roles];
    }
}
