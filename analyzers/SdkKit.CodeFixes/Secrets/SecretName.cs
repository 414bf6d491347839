using System.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkKit.CodeFixes.Secrets;

/// <summary>What the secret is to be called outside of the program.</summary>
/// <param name="Variable">Environment variable: <c>AZURE_CLIENT_SECRET</c>.</param>
/// <param name="Key">Configuration key: <c>SdkKit:ClientSecret</c>.</param>
internal sealed record SecretName(string Variable, string Key)
{
    /// <summary>Key Vault's names have letters, digits and dashes: <c>azure-client-secret</c>.</summary>
    public string VaultName => Variable.Replace('_', '-').ToLowerInvariant();

    private const string ClientSecretVariable = "AZURE_CLIENT_SECRET";

    /// <summary>A telling name in the code wins, one such as <c>key</c> does not; client secrets have names that every Azure client knows.</summary>
    public static SecretName For(ExpressionSyntax secret, string usual)
    {
        if (usual == ClientSecretVariable)
            return new SecretName(usual, "SdkKit:ClientSecret");

        var words = Words(Target(secret) ?? "");
        if (words.Count < 2)
            words = [.. usual.Split('_')];
        return new SecretName(
            string.Join("_", words.Select(static word => word.ToUpperInvariant())),
            string.Concat(words.Select(static word => char.ToUpperInvariant(word[0]) + word.Substring(1).ToLowerInvariant())));
    }

    private static string? Target(ExpressionSyntax secret) => secret.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } => name.Identifier.ValueText,
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText,
        ArgumentSyntax { NameColon: { } named } => named.Name.Identifier.ValueText,
        _ => null,
    };

    private static List<string> Words(string identifier)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < identifier.Length; i++)
        {
            var c = identifier[i];
            if (word.Length > 0 && (c == '_' || char.IsUpper(c) && !char.IsUpper(identifier[i - 1])))
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (c is >= '0' and <= '9' or >= 'a' and <= 'z' or >= 'A' and <= 'Z')
                word.Append(c);
        }

        if (word.Length > 0)
            words.Add(word.ToString());
        return words;
    }
}
