using System.CommandLine;
using SdkKit.Provisioning;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Completion;
using SdkKit.Tool.Projects;

namespace SdkKit.Tool.Provisioning;

/// <summary>The options by which a verb without a tenant knows what is wanted, in one environment or several.</summary>
internal sealed class DesiredArguments
{
    private readonly ManifestSource _manifests = new();

    private readonly Option<string[]> _environments = new("--env", "-e")
    {
        Description = "Name of an environment; its file is sdkkit.<name>.json in the project's folder (repeatable)",
        DefaultValueFactory = _ => ["dev"],
    };

    private readonly Option<string[]> _set = new("--set") { Description = "A value for a placeholder of the manifest, as name=value (repeatable)" };

    public DesiredArguments AddTo(Command command)
    {
        _manifests.AddTo(command);
        command.Options.Add(_environments.CompletesEnvironments());
        command.Options.Add(_set);
        return this;
    }

    public IReadOnlyList<DesiredEnvironment> ReadEach(ParseResult parsed)
    {
        var names = parsed.GetValue(_environments)!;
        if (names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new UserErrorException($"the environment '{twice.Key}' is named twice; name it once");
        }

        var manifests = _manifests.Read(parsed);
        return
        [
            .. from name in names
               let environment = _manifests.Project(parsed).LoadEnvironment(name, parsed.GetValue(_set))
               select new DesiredEnvironment(environment, DesiredState.From(manifests, environment)),
        ];
    }
}
