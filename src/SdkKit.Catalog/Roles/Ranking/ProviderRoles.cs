namespace SdkKit.Catalog;

/// <summary>The built-in roles that may grant something of one provider.</summary>
/// <remarks>
/// Found by their patterns and not role by role: hundreds of roles share a few patterns, so that each is held against an action once, and most are a look-up.
/// </remarks>
internal sealed class ProviderRoles
{
    private readonly Dictionary<string, GrantedPart> _parts = new(StringComparer.Ordinal);
    private readonly PatternIndex _actions = new();
    private readonly PatternIndex _dataActions = new();

    public ProviderRoles(IEnumerable<GrantedPart> parts)
    {
        foreach (var part in parts)
        {
            _parts.Add(part.Id, part);
            foreach (var set in part.Permissions)
            {
                // A condition cannot be evaluated here, and so grants nothing.
                if (set.Condition is null)
                {
                    _actions.Add(set.Actions, part, set);
                    _dataActions.Add(set.DataActions, part, set);
                }
            }
        }
    }

    /// <summary>What a role grants of the provider, or <see langword="null"/> when that is nothing.</summary>
    public GrantedPart? PartOf(string id) => _parts.TryGetValue(id, out var part) ? part : null;

    /// <summary>The roles that meet a requirement about this provider.</summary>
    public HashSet<RoleProfile> ThatMeet(Requirement need)
    {
        var found = new HashSet<RoleProfile>();
        foreach (var one in need.Alternatives)
        {
            if (one.Kind != PermissionKind.AppRole)
            {
                (one.Kind == PermissionKind.DataAction ? _dataActions : _actions).Collect(one, found);
            }
        }

        return found;
    }

    /// <summary>The permission sets in which each pattern stands.</summary>
    private sealed class PatternIndex
    {
        private readonly Dictionary<string, List<Place>> _literal = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<string, List<Place>> _wildcards = new(StringComparer.OrdinalIgnoreCase);

        public void Add(IReadOnlyList<string> patterns, GrantedPart part, RolePermission set)
        {
            foreach (var pattern in patterns)
            {
                var places = pattern.IndexOf('*') < 0 ? _literal : _wildcards;
                if (!places.TryGetValue(pattern, out var list))
                {
                    places[pattern] = list = [];
                }

                list.Add(new Place(part.Profile, set));
            }
        }

        public void Collect(Permission asked, HashSet<RoleProfile> found)
        {
            if (_literal.TryGetValue(asked.Name, out var literal))
            {
                Collect(literal, asked, found);
            }

            foreach (var wildcard in _wildcards)
            {
                if (ActionPattern.IsMatch(wildcard.Key, asked.Name))
                {
                    Collect(wildcard.Value, asked, found);
                }
            }
        }

        private static void Collect(List<Place> places, Permission asked, HashSet<RoleProfile> found)
        {
            foreach (var place in places)
            {
                if (!place.Set.LeavesOut(asked))
                {
                    found.Add(place.Role);
                }
            }
        }
    }

    private sealed class Place(RoleProfile role, RolePermission set)
    {
        public RoleProfile Role => role;

        public RolePermission Set => set;
    }
}
