namespace SdkKit.SourceGenerator.Parsing;

/// <summary>The diagnostics that parsing decides on; each has its rule beside the analyzers.</summary>
internal static class ClientProblemIds
{
    public const string UnmatchedPlaceholder = "SDKKIT0001";
    public const string UnbindableParameter = "SDKKIT0002";
    public const string SecondBody = "SDKKIT0003";
    public const string BodyOnGet = "SDKKIT0004";
    public const string UnsupportedReturnType = "SDKKIT0005";
    public const string MissingJsonContext = "SDKKIT0006";
    public const string JsonTypeNotListed = "SDKKIT0007";
    public const string MissingCancellationToken = "SDKKIT0008";
    public const string NotACall = "SDKKIT0009";
    public const string InvalidRoute = "SDKKIT0010";
    public const string UnknownAddress = "SDKKIT0011";
    public const string InsecureBaseAddress = "SDKKIT0012";
    public const string UnsupportedInterface = "SDKKIT0013";
    public const string ReservedHeader = "SDKKIT0014";
    public const string TakenRegistrationName = "SDKKIT0015";
    public const string UnflattenableType = "SDKKIT0021";
    public const string InvalidHeader = "SDKKIT0022";
    public const string InvalidTimeout = "SDKKIT0023";
    public const string UnusablePaging = "SDKKIT0030";
    public const string PageAsItem = "SDKKIT0031";
    public const string UnusableOperation = "SDKKIT0032";
}
