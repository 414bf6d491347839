using System.CommandLine;
using SdkKit.Provisioning;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Completion;
using SdkKit.Tool.Projects;
using SdkKit.Tool.Provisioning.Sets;

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

    private readonly SetArguments _many = new();

    public ProvisioningArguments AddTo(Command command)
    {
        _manifests.AddTo(command);
        _many.AddTo(command);
        command.Options.Add(_environment.CompletesEnvironments());
        command.Options.Add(_set);
        command.Options.Add(_adopt);
        return this;
    }

    /// <summary>The applications of <c>--all</c>; null without it.</summary>
    public SetRun? OpenAll(ParseResult parsed, bool json, AuditFile? audit = null)
    {
        if (_many.Folder(parsed) is not { } folder)
        {
            return null;
        }

        SetArguments.Refuse(parsed, [.. _manifests.Options, _adopt]);
        var applications = new ApplicationFolder(folder, parsed.GetValue(_environment)!, parsed.GetValue(_set) ?? []).Read();
        if (applications.DistinctBy(application => (application.Cloud, application.TenantId)).Skip(1).Any())
        {
            throw new UserErrorException($"{folder}: the applications are in several tenants or clouds; run once for each, with a folder of its own");
        }

        return new(applications, new() { Credential = ProvisionerCredential.Create(applications[0]), Audit = audit?.Keep }, _many.Parallel(parsed), json);
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
