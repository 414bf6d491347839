using System.Text.RegularExpressions;
using SdkKit.Emulator.Authorization;
using SdkKit.Emulator.State;

namespace SdkKit.Emulator.ResourceManager.RoleAssignments;

/// <summary>The <c>$filter</c> forms of role assignment lists.</summary>
internal static partial class RoleAssignmentFilter
{
    /// <summary>Without a filter a list holds what is at the scope, above it and below it.</summary>
    public static Func<EmulatedRoleAssignment, bool> Parse(string? filter, string scope)
    {
        Func<EmulatedRoleAssignment, bool> related = assignment => Scope.Covers(assignment.Scope, scope) || Scope.Covers(scope, assignment.Scope);
        if (filter is null)
        {
            return related;
        }

        var match = Form().Match(filter.Trim());
        if (!match.Success)
        {
            throw ArmErrors.InvalidFilter(filter);
        }

        var principal = match.Groups["principal"];
        return assignment =>
            (match.Groups["at"].Success ? Scope.Covers(assignment.Scope, scope) : related(assignment))
            && (!principal.Success || assignment.PrincipalId.Equals(principal.Value, StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(
        @"^(?:(?<at>atScope\(\))|(?<at>atScope\(\))\s+and\s+assignedTo\('(?<principal>[^']*)'\)|assignedTo\('(?<principal>[^']*)'\)|principalId\s+eq\s+'?(?<principal>[0-9a-f-]+)'?)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}
