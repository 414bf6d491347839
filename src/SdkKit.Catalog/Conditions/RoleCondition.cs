namespace SdkKit.Catalog;

/// <summary>The condition of a role assignment. Source: "Azure role assignment condition format and syntax".</summary>
public sealed class RoleCondition
{
    /// <summary>The only version that Azure takes.</summary>
    public const string Version = "2.0";

    private const int MaxLength = 8 * 1024;

    private readonly Func<string, bool?> _holds;

    private RoleCondition(Func<string, bool?> holds) => _holds = holds;

    /// <summary>Reads a condition; when it is none, <paramref name="problem"/> says what is wrong and where.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out RoleCondition? condition, [NotNullWhen(false)] out string? problem)
    {
        condition = null;
        problem = text.Length > MaxLength ? $"it is longer than {MaxLength} characters" : null;
        if (problem is not null)
            return false;

        var parser = new ConditionParser(text);
        var holds = parser.Parse();
        problem = parser.Problem;
        if (problem is null)
            condition = new(holds!);
        return problem is null;
    }

    /// <summary>Whether it lets an action through whatever the attributes of request, resource and principal are.</summary>
    /// <param name="action">For example <c>Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read</c>.</param>
    public bool Grants(string action) => _holds(action) == true;
}
