namespace SdkKit.Emulator.Tests;

public sealed class SecretLifetimeTests : EmulatorTest
{
    private const string Arm = "https://management.azure.com/";

    [Fact]
    public async Task Secret_AfterItsEnd_IsExpired()
    {
        var principal = await Api.CreatePrincipalAsync();
        await Api.SignInAsync(Arm, principal);
        Clock.Advance(TimeSpan.FromDays(731));
        var answer = await Api.TokenAsync(Api.Form(Arm, principal));
        Assert.Equal((401, 7000222), (answer.Status, answer.Body!["error_codes"]![0]!.GetValue<int>()));
    }
}
