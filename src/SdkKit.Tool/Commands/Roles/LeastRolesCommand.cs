using System.CommandLine;
using System.Globalization;
using SdkKit.Catalog;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Output;
using SdkKit.Tool.Roles;

namespace SdkKit.Tool.Commands;

/// <summary><c>sdkkit roles least</c>: the least roles that grant what is needed.</summary>
internal static class LeastRolesCommand
{
    public static Command Create()
    {
        var json = CommonOptions.Json();
        var command = new CommandWithExamples(
            "least",
            "Find the least built-in roles that grant actions or allow calls; exit code 1 when none do",
            "sdkkit roles least Microsoft.KeyVault/vaults/secrets/getSecret/action",
            "sdkkit roles least --service KeyVault --call \"GET /secrets/{name}\" --json")
        {
            json,
        };
        var arguments = new NeedArguments().AddTo(command);
        command.SetAction(parsed =>
        {
            var need = arguments.Read(parsed);
            var least = RoleRanking.Least(need.Requirements, need.Documented);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(least.Select(one => new
                {
                    one.Role.Name,
                    one.Role.Id,
                    one.IsDocumented,
                    Weight = Math.Round(one.Weight, 1),
                    Beyond = RoleWeights.GravestFirst.ToDictionary(kind => kind.ToString().ToLowerInvariant(), one.Excess),
                    Used = one.Used.Select(permission => permission.Name),
                }));
            }
            else
            {
                foreach (var one in least)
                {
                    Terminal.Out.WriteFolded(string.Create(CultureInfo.InvariantCulture, $"{one.Role.Id}  {one.Role.Name}  (beyond the need: {one.DescribeExcess()})"), indent: 38);
                }
            }

            return least.Count > 0 ? ExitCode.Done
                : parsed.GetValue(json) ? ExitCode.No
                : throw new UserErrorException($"no built-in role grants {string.Join(" and ", need.Requirements)}; define one of your own", ExitCode.No);
        });
        return command;
    }
}
