using SdkKit.Emulator.ResourceManager;

namespace SdkKit.Emulator.Tests.Authorization;

public sealed class ArmActionTests
{
    private const string Group = "/subscriptions/s/resourceGroups/g";

    [Theory]
    [InlineData("GET", "/subscriptions/s", "Microsoft.Resources/subscriptions/read", "/subscriptions/s")]
    [InlineData("GET", "/subscriptions/s/resourceGroups", "Microsoft.Resources/subscriptions/resourceGroups/read", "/subscriptions/s")]
    [InlineData("PUT", Group, "Microsoft.Resources/subscriptions/resourceGroups/write", Group)]
    [InlineData("GET", Group + "/providers/N.S/a/x/b/y", "N.S/a/b/read", Group + "/providers/N.S/a/x/b/y")]
    [InlineData("GET", Group + "/providers/N.S/a", "N.S/a/read", Group)]
    [InlineData("HEAD", Group + "/providers/N.S/a/x/b", "N.S/a/b/read", Group + "/providers/N.S/a/x")]
    [InlineData("PATCH", Group + "/providers/N.S/a/x", "N.S/a/write", Group + "/providers/N.S/a/x")]
    [InlineData("POST", Group + "/providers/N.S/a/x/listKeys", "N.S/a/listKeys/action", Group + "/providers/N.S/a/x")]
    [InlineData("DELETE", Group + "/providers/N.S/a/x/providers/Microsoft.Authorization/roleAssignments/r", "Microsoft.Authorization/roleAssignments/delete",
        Group + "/providers/N.S/a/x/providers/Microsoft.Authorization/roleAssignments/r")]
    [InlineData("GET", "/subscriptions/s/providers/N.S", "Microsoft.Resources/subscriptions/providers/read", "/subscriptions/s")]
    [InlineData("GET", "/providers/Microsoft.Authorization/roleDefinitions/r", "Microsoft.Authorization/roleDefinitions/read", "/providers/Microsoft.Authorization/roleDefinitions/r")]
    public void Action_OfAPath_FollowsTheRule(string method, string path, string action, string scope) =>
        Assert.Equal(new ArmAction(action, scope), ArmAction.Of(method, ArmPath.Parse(path)));
}
