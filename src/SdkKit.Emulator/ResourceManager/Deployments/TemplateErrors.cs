namespace SdkKit.Emulator.ResourceManager.Deployments;

/// <summary>What is wrong with a template, in the words of Resource Manager. Source: "Troubleshoot common Azure deployment errors", and answers seen in public threads.</summary>
internal static class TemplateErrors
{
    public static AzureErrorException Invalid(string reason) => new(400, "InvalidTemplate", $"Deployment template validation failed: '{reason}'.");

    public static AzureErrorException UnknownFunction(string name) => Language($"The template function '{name}' is not valid. Please see https://aka.ms/arm-functions for usage details.");

    public static AzureErrorException Arguments(string function, string reason) => Language($"The template language function '{function}' {reason}. Please see https://aka.ms/arm-functions for usage details.");

    public static AzureErrorException Language(string reason) => new(400, "InvalidTemplate", $"Unable to process template language expressions. '{reason}'");

    public static AzureErrorException MissingParameter(string name) => Invalid(
        $"The value for the template parameter '{name}' is not provided. Please see https://aka.ms/arm-create-parameter-file for usage details.");

    public static AzureErrorException UnknownParameters(IEnumerable<string> names) => Invalid(
        $"The template parameters '{string.Join(", ", names)}' in the parameters file are not valid; they are not present in the original template and can therefore not be provided at deployment time.");

    public static AzureErrorException ParameterType(string name, string type) => Invalid(
        $"Template parameter JToken type is not valid. Expected '{type}' for the parameter '{name}'. Please see https://aka.ms/resource-manager-parameter-files for usage details.");

    public static AzureErrorException NotAllowed(string name) => Invalid($"The provided value for the template parameter '{name}' is not valid: it is none of the allowed values, or out of its limits.");

    public static AzureErrorException UnknownResource(string name) => Invalid($"The resource '{name}' is not defined in the template.");

    public static AzureErrorException Circular(string name) => Invalid($"Circular dependency detected on resource: '{name}'. Please see https://aka.ms/arm-syntax-resources for usage details.");
}
