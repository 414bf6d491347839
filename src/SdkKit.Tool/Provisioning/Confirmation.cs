using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Output;
using Spectre.Console;

namespace SdkKit.Tool.Provisioning;

/// <summary>Nothing is changed that nobody agreed to.</summary>
internal static class Confirmation
{
    /// <exception cref="UserErrorException">Nobody can be asked.</exception>
    public static bool Ask(string question) => Terminal.Out.Profile.Capabilities.Interactive && !Console.IsInputRedirected
        ? Terminal.Out.Confirm(question, defaultValue: false)
        : throw new UserErrorException("there are changes and nobody to ask; add --yes to make them");
}
