using SdkKit.Provisioning;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Output;
using Spectre.Console;

namespace SdkKit.Tool.Provisioning;

/// <summary>Nothing is changed that nobody agreed to.</summary>
internal static class Confirmation
{
    /// <summary>Shows the plan, unless the answer is for a program, and asks when there is something to do.</summary>
    /// <exception cref="UserErrorException">Nobody can be asked.</exception>
    public static bool Agrees(ProvisioningPlan plan, string question, bool json)
    {
        if (!json)
        {
            PlanDisplay.Write(plan);
        }

        return plan is not { HasChanges: true, Refusal: null, MissingRights.Count: 0 } || Ask(question);
    }

    /// <exception cref="UserErrorException">Nobody can be asked.</exception>
    public static bool Ask(string question) => Terminal.Out.Profile.Capabilities.Interactive && !Console.IsInputRedirected
        ? Terminal.Out.Confirm(question, defaultValue: false)
        : throw new UserErrorException("there are changes and nobody to ask; add --yes to make them");
}
