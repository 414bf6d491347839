using System.CommandLine;
using System.Globalization;
using SdkKit.Catalog;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Output;
using SdkKit.Tool.Roles;

namespace SdkKit.Tool.Commands;

/// <summary><c>sdkkit roles explain</c>: why one role is proposed before another.</summary>
internal static class ExplainRolesCommand
{
    private const int Shown = 5;

    public static Command Create()
    {
        var json = CommonOptions.Json();
        var role = new Option<string?>("--role") { Description = "A role to compare with the best ones" };
        var command = new CommandWithExamples(
            "explain",
            "Rank the roles that suffice for actions or calls, and say what each grants beyond them",
            "sdkkit roles explain Microsoft.Insights/Metrics/Read --role Contributor",
            "sdkkit roles explain --service LogAnalytics --call \"POST /v1/workspaces/{id}/query\" --role \"Log Analytics Reader\"")
        {
            role, json,
        };
        var arguments = new NeedArguments().AddTo(command);
        command.SetAction(parsed =>
        {
            var need = arguments.Read(parsed);
            var ranked = RoleRanking.Sufficient(need.Requirements, need.Documented).Take(Shown).ToList();
            if (parsed.GetValue(role) is { } name && Find(name) is var asked && ranked.All(one => one.Role.Id != asked.Id))
            {
                ranked.Add(RoleRanking.Score(asked, need.Requirements, need.Documented));
            }

            if (parsed.GetValue(json))
            {
                JsonOutput.Write(new { Needs = need.Requirements.Select(one => one.ToString()), Roles = ranked.Select(one => Describe(one, need)) });
            }
            else
            {
                Write(need, ranked);
            }

            return ranked.Count > 0 ? ExitCode.Done : ExitCode.No;
        });
        return command;
    }

    private static BuiltInRole Find(string name) => RoleCatalog.TryFind(name, out var found)
        ? found
        : throw new UserErrorException($"'{name}' is not an Azure built-in role{(RoleCatalog.Suggest(name) is { } near ? $"; did you mean '{near}'?" : "; 'sdkkit roles search <text>' lists them")}");

    private static object Describe(RankedRole one, RoleNeed need) => new
    {
        one.Role.Name,
        one.Role.Id,
        Suffices = Suffices(one, need),
        one.IsDocumented,
        MadeFor = PurposeOf(one.Purpose),
        Weight = Math.Round(one.Weight, 1),
        Related = Counts(one.Related),
        Unrelated = Counts(one.Unrelated),
        Used = one.Used.Select(permission => permission.Name),
        Reasons = Reasons(one),
    };

    private static Dictionary<string, int> Counts(RoleFootprint footprint) =>
        RoleWeights.GravestFirst.Where(kind => footprint[kind] > 0).ToDictionary(kind => kind.ToString().ToLowerInvariant(), kind => footprint[kind]);

    private static void Write(RoleNeed need, List<RankedRole> ranked)
    {
        foreach (var requirement in need.Requirements)
        {
            Console.Out.WriteLine(Printable.Line($"needs   {requirement}"));
        }

        foreach (var one in ranked)
        {
            Console.Out.WriteLine();
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{one.Weight,6:0.0}  {one.Role.Name}{(Suffices(one, need) ? "" : "  (does not suffice)")}"));
            foreach (var reason in Reasons(one))
            {
                Terminal.Out.WriteFolded($"        {reason}", indent: 10);
            }
        }

        Console.Out.WriteLine();
        var weights = string.Join(", ", RoleWeights.GravestFirst.Select(kind => $"{RoleWeights.Of(kind)} for {RoleWeights.Describe(kind, 2)[2..]}"));
        Terminal.Out.WriteFolded(
            $"The weight is the sum over what is granted beyond the need: the square root of how many, times {weights}; times {RoleWeights.Unrelated} outside the needed types. "
            + "Documented roles come first, then those made for this, for everything, for something else.");
    }

    private static List<string> Reasons(RankedRole one)
    {
        var reasons = new List<string>();
        foreach (var (footprint, where) in new[] { (one.Related, "on the needed types"), (one.Unrelated, "elsewhere") })
        {
            var parts = RoleWeights.GravestFirst.Where(kind => footprint[kind] > 0).Select(kind => RoleWeights.Describe(kind, footprint[kind])).ToList();
            if (parts.Count > 0)
            {
                reasons.Add($"beyond the need, {where}: {string.Join(", ", parts)}");
            }
        }

        if (reasons.Count == 0)
        {
            reasons.Add("grants exactly what is needed");
        }

        Add(one.IsDocumented, "the documentation of the service names it");
        Add(!one.IsDocumented, $"made for {PurposeOf(one.Purpose)}");
        Add(one.Role is BuiltInRole { IsPreview: true }, "in preview");
        Add(one.Role is BuiltInRole { IsDeprecated: true }, "deprecated");
        return reasons;

        void Add(bool applies, string reason)
        {
            if (applies)
            {
                reasons.Add(reason);
            }
        }
    }

    private static string PurposeOf(RolePurpose purpose) => purpose switch
    {
        RolePurpose.ThisType => "this type, as its name says",
        RolePurpose.ThisService => "this service, as its name says",
        RolePurpose.ThisByContent => "this service, of which it lists the most",
        RolePurpose.Everything => "every service",
        _ => "something else, for which it happens to grant this",
    };

    private static bool Suffices(RankedRole one, RoleNeed need) => need.Requirements.All(requirement => requirement.MetBy(one.Role) is not null);
}
