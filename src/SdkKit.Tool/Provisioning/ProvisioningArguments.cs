using System.CommandLine;
using SdkKit.Provisioning;
using SdkKit.Tool.Completion;
using SdkKit.Tool.Projects;

namespace SdkKit.Tool.Provisioning;

/// <summary>The options by which plan, apply and destroy know what is wanted and where.</summary>
internal sealed class ProvisioningArguments
{
    private readonly ManifestSource _manifests = new();

    private readonly Option<string> _environment = new("--env", "-e")
    {
        Description = "Name of the environment; its file is sdkkit.<name>.json in the project's folder",
        DefaultValueFactory = _ => "dev",
    };

    private readonly Option<string[]> _set = new("--set") { Description = "A value for a placeholder of the manifest, as name=value (repeatable)" };

    private readonly Option<Guid?> _adopt = new("--adopt")
    {
        Description = "Client id of an existing or deleted application to take over, although the store does not know it",
        HelpName = "client-id",
    };

    public ProvisioningArguments AddTo(Command command)
    {
        _manifests.AddTo(command);
        command.Options.Add(_environment.CompletesEnvironments());
        command.Options.Add(_set);
        command.Options.Add(_adopt);
        return this;
    }

    public ProvisioningSession Open(ParseResult parsed, IProgress<StepProgress>? progress = null, AuditFile? audit = null)
    {
        var project = _manifests.Project(parsed);
        var manifests = _manifests.Read(parsed);
        var environment = project.LoadEnvironment(parsed.GetValue(_environment)!, parsed.GetValue(_set));
        var desired = DesiredState.From(manifests, environment);
        return new(desired, new ProvisioningOptions
        {
            Credential = ProvisionerCredential.Create(environment),
            Progress = progress,
            Audit = audit?.Keep,
            Adopt = parsed.GetValue(_adopt),
        });
    }
}
