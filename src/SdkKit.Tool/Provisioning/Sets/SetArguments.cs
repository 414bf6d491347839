using System.CommandLine;
using SdkKit.Provisioning;
using SdkKit.Tool.CommandLine;

namespace SdkKit.Tool.Provisioning.Sets;

/// <summary>The options by which a verb works on many applications instead of one.</summary>
internal sealed class SetArguments
{
    private const int MostAtATime = 64;

    private readonly Option<string?> _all = new("--all")
    {
        Description = "A folder of applications, to do it for each: every folder in it that has the environment's file, or every manifest beside that",
        HelpName = "folder",
    };

    private readonly Option<int> _parallel = new("--parallel") { Description = "How many applications of --all at the same time", HelpName = "n", DefaultValueFactory = _ => new SetOptions().Concurrency };

    public SetArguments AddTo(Command command)
    {
        _parallel.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, out var number) || number is < 1 or > MostAtATime))
            {
                result.AddError($"--parallel is a number from 1 to {MostAtATime}");
            }
        });
        command.Options.Add(_all);
        command.Options.Add(_parallel);
        return this;
    }

    public string? Folder(ParseResult parsed) => parsed.GetValue(_all);

    public int Parallel(ParseResult parsed) => parsed.GetValue(_parallel);

    /// <summary>Refuses what is about one application only.</summary>
    public static void Refuse(ParseResult parsed, params Option[] options)
    {
        if (Array.Find(options, option => parsed.GetResult(option) is { Implicit: false }) is { } one)
        {
            throw new UserErrorException($"{one.Name} is about one application and --all about many; leave out one of them");
        }
    }
}
