namespace SdkKit.Emulator.ResourceManager.Deployments;

/// <summary>The errors of deployments. Source: "Troubleshoot common Azure deployment errors".</summary>
internal static class DeploymentErrors
{
    public const string FailedMessage =
        "At least one resource deployment operation failed. Please list deployment operations for details. Please see https://aka.ms/arm-deployment-operations for usage details.";

    public static AzureErrorException InvalidName(string name) => new(400, "InvalidDeploymentName",
        $"The deployment name '{name}' is invalid. The name must have 1 to 64 letters, digits, dashes, underscores, parentheses and periods.");

    public static AzureErrorException LocationRequired(string name) => new(400, "LocationRequired", $"The 'location' property is required for the deployment '{name}' at this scope.");

    public static AzureErrorException OtherLocation(string name, string location) => new(400, "InvalidDeploymentLocation",
        $"Invalid deployment location. The deployment '{name}' already exists in location '{location}'.");

    public static AzureErrorException InvalidMode(string mode) => new(400, "InvalidDeploymentMode", $"The deployment mode '{mode}' is not valid here; use 'Incremental'.");

    public static AzureErrorException NotFound(string name) => new(404, "DeploymentNotFound", $"Deployment '{name}' could not be found.");

    public static AzureErrorException NotRunning(string name) => new(409, "DeploymentCannotBeCancelled", $"The deployment '{name}' is not running, so it cannot be cancelled.");

    public static AzureErrorException NotEmulated(string what) => new(400, "NotSupported", $"The emulator does not deploy {what}.");
}
