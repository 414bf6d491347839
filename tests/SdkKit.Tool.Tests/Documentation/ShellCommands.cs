using System.Text;
using System.Text.RegularExpressions;

namespace SdkKit.Tool.Tests.Documentation;

/// <summary>Finds the commands of one program in text that a shell reads: behind operators, in quoted scripts of other shells, in substitutions.</summary>
internal static partial class ShellCommands
{
    /// <summary>The arguments of each <c>sdkkit</c> command, the nested ones included.</summary>
    public static IEnumerable<string[]> In(string text)
    {
        foreach (var command in Substitution().Matches(text).Select(match => match.Groups[1].Value).Prepend(text).SelectMany(Split))
        {
            var words = command.SkipWhile(word => word is "source" or "exec" or "!" || word.Contains('=', StringComparison.Ordinal)).ToArray();
            if (words is ["sdkkit", .. var arguments])
            {
                yield return arguments;
            }
            else if (words is ["dotnet", "run", "--project", "src/SdkKit.Tool", "--", .. var passed])
            {
                yield return passed;
            }

            foreach (var nested in Nested(command).SelectMany(In))
            {
                yield return nested;
            }
        }
    }

    /// <summary>What other shells run, and what runs behind <c>--</c>.</summary>
    private static IEnumerable<string> Nested(List<string> words)
    {
        for (var index = 0; index + 2 < words.Count; index++)
        {
            if (words[index] == "sh" && words[index + 1] == "-c")
            {
                yield return words[index + 2];
            }
        }

        var rest = words.SkipWhile(word => word != "--").Skip(1).ToArray();
        if (rest is ["sdkkit", ..])
        {
            yield return string.Join(' ', rest.Select(word => $"'{word}'"));
        }
    }

    private static List<List<string>> Split(string text)
    {
        var commands = new List<List<string>> { new() };
        var word = new StringBuilder();
        var (quote, isWord, isTarget) = ('\0', false, false);
        foreach (var (c, next) in text.Zip(text.Skip(1).Append('\n')))
        {
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
                if (quote != '\0')
                    word.Append(c);
            }
            else if (c is '\'' or '"')
            {
                (quote, isWord) = (c, true);
            }
            else if (c == '#' && !isWord)
            {
                End();
                break;
            }
            else if (c is '&' or '|' or ';' or '\n' or '>' or '(' or ')' || (c == '<' && next == '('))
            {
                End();
                isTarget = c == '>';
                if (!isTarget)
                    commands.Add([]);
            }
            else if (char.IsWhiteSpace(c))
            {
                End();
            }
            else
            {
                word.Append(c);
                isWord = true;
            }
        }

        End();
        return commands;

        void End()
        {
            if (isWord && !isTarget)
                commands[^1].Add(word.ToString());
            isTarget &= !isWord;
            (isWord, _) = (false, word.Clear());
        }
    }

    [GeneratedRegex(@"\$\(([^()]*)\)")]
    private static partial Regex Substitution();
}
