using System.Net;

namespace SdkKit.Provisioning.Tests.FederatedCredentials;

public sealed class FederatedTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private const string Cluster = "https://westeurope.oic.prod-aks.azure.com/tenant/cluster/";

    private static readonly Guid Organization = Guid.NewGuid();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Apply_Federated_LetsEachSubjectSignInAndKeepsNoSecret()
    {
        using var rig = Rig(GitHub("environment:prod"), AzureDevOps("prod"), Kubernetes("orders"));

        var result = await rig.Session().ApplyAsync(cancellationToken: Cancellation);

        var issuers = fixture.Emulator.Issuers;
        Assert.Equal("OK", await rig.SignInAsAsync(issuers.GitHub.CreateToken("repo:contoso/app:environment:prod"), Cancellation));
        Assert.Equal("OK", await rig.SignInAsAsync(issuers.AzureDevOps(Organization).CreateToken("sc://contoso/App/prod"), Cancellation));
        Assert.Equal("OK", await rig.SignInAsAsync(issuers.Kubernetes(Cluster).CreateToken("system:serviceaccount:shop:orders"), Cancellation));
        Assert.Empty(rig.Registered!.Passwords);
        Assert.Null(rig.Stored("SdkKit__ClientSecret"));
        Assert.Equal(rig.Registered.AppId, rig.Stored("SdkKit__ClientId"));
        Assert.Equal(fixture.Emulator.Seed.TenantId, rig.Stored("SdkKit__TenantId"));
        Assert.Equal(2, rig.Assignments.Count());
        Assert.Null(result.CredentialKeyId);
        Assert.Contains("left to the program", result.Steps.Single(step => step.Step == "Proof").Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("repo:contoso/app:environment:PROD", "api://AzureADTokenExchange", "AADSTS7002138")]
    [InlineData("repo:contoso/app:environment:test", "api://AzureADTokenExchange", "AADSTS700213")]
    [InlineData("repo:contoso/app:environment:prod", "api://other", "AADSTS700212")]
    public async Task Apply_Federated_LetsNobodyElseSignIn(string subject, string audience, string expected)
    {
        using var rig = Rig(GitHub("environment:prod"));
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);

        Assert.Contains(expected, await rig.SignInAsAsync(fixture.Emulator.Issuers.GitHub.CreateToken(subject, audience), Cancellation), StringComparison.Ordinal);
        Assert.Contains("AADSTS700211", await rig.SignInAsAsync(fixture.Emulator.Issuers.Kubernetes(Cluster).CreateToken(subject), Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_Twice_TheSecondSendsNoWrite()
    {
        using var rig = Rig(GitHub("environment:prod"), Kubernetes("orders"));
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        rig.Restart();

        var second = await rig.Session().ApplyAsync(cancellationToken: Cancellation);

        Assert.False(second.Changed);
        Assert.Empty(rig.Faults.Writes);
    }

    [Fact]
    public async Task Apply_ChangedSubjects_RemovesOursThatIsExtraPutsBackWhatWasAlteredAndLeavesForeignOnes()
    {
        using var rig = Rig(GitHub("environment:prod"), GitHub("ref:refs/heads/main"));
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        await rig.AddAsync("federatedIdentityCredentials", Foreign("by-hand", "repo:contoso/app:pull_request"), Cancellation);
        await rig.PatchAsync($"federatedIdentityCredentials(name='{GitHub("environment:prod").Name}')", new { subject = "repo:mallory/app:environment:prod" }, Cancellation);
        rig.Desired = rig.Desired with { Credential = new DesiredCredential.Federated([GitHub("environment:prod"), GitHub("ref:refs/tags/v1")]) };

        var plan = await rig.Session().PlanAsync(Cancellation);
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);

        var changes = plan.Changes.Where(change => change.Target == ChangeTarget.FederatedCredential).ToList();
        Assert.Equal([ChangeKind.Update, ChangeKind.Create, ChangeKind.Delete, ChangeKind.None], changes.Select(change => change.Kind));
        Assert.Contains("somebody altered it to 'repo:mallory/app:environment:prod'", changes[0].Reason, StringComparison.Ordinal);
        Assert.Contains("'by-hand' is not SdkKit's; left alone", changes[3].Reason, StringComparison.Ordinal);
        Assert.Equal(
            ["repo:contoso/app:environment:prod", "repo:contoso/app:pull_request", "repo:contoso/app:ref:refs/tags/v1"],
            rig.Registered!.FederatedCredentials.Select(credential => credential.Subject).Order(StringComparer.Ordinal));
        Assert.False((await rig.Session().ApplyAsync(cancellationToken: Cancellation)).Changed);
    }

    [Fact]
    public async Task Plan_ForeignCredentialThatDiffersInCase_SaysThatCaseCounts()
    {
        using var rig = Rig(GitHub("environment:prod"));
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        await rig.AddAsync("federatedIdentityCredentials", Foreign("by-hand", "repo:Contoso/App:environment:prod"), Cancellation);

        var plan = await rig.Session().PlanAsync(Cancellation);

        Assert.False(plan.HasChanges);
        Assert.Contains(plan.Changes, change => change.Reason.Contains("differs from the wanted 'repo:contoso/app:environment:prod' in case", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Apply_ForeignCredentialThatSaysTheSame_IsKept()
    {
        using var rig = Rig(GitHub("environment:prod"));
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        await rig.AddAsync("federatedIdentityCredentials", Foreign("by-hand", "repo:contoso/app:ref:refs/heads/main"), Cancellation);
        rig.Desired = rig.Desired with { Credential = new DesiredCredential.Federated([GitHub("environment:prod"), GitHub("ref:refs/heads/main")]) };

        var plan = await rig.Session().PlanAsync(Cancellation);

        Assert.False(plan.HasChanges);
        Assert.Contains(plan.Changes, change => change.Reason == "trusted under the name by-hand, which is kept");
    }

    [Fact]
    public async Task Apply_ForeignCredentialInTheWay_IsNamedAndNothingIsWritten()
    {
        using var rig = Rig(GitHub("environment:prod"));
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        await rig.AddAsync("federatedIdentityCredentials", Foreign("by-hand", "repo:contoso/app:ref:refs/heads/main", "api://other"), Cancellation);
        rig.Desired = rig.Desired with { Credential = new DesiredCredential.Federated([GitHub("environment:prod"), GitHub("ref:refs/heads/main")]) };
        rig.Restart();

        var failure = await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session().ApplyAsync(cancellationToken: Cancellation));

        Assert.StartsWith("the federated credential 'by-hand', which SdkKit did not make, has the issuer and subject of a wanted one", failure.Message, StringComparison.Ordinal);
        Assert.Empty(rig.Faults.Writes);
    }

    [Fact]
    public async Task Apply_TwentyOthersInPlaceOfTwenty_StaysWithinTheLimit()
    {
        using var rig = Rig([.. Enumerable.Range(0, 20).Select(number => GitHub($"environment:a{number}"))]);
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        rig.Desired = rig.Desired with { Credential = new DesiredCredential.Federated([.. Enumerable.Range(0, 20).Select(number => GitHub($"environment:b{number}"))]) };

        await rig.Session().ApplyAsync(cancellationToken: Cancellation);

        Assert.All(rig.Registered!.FederatedCredentials, credential => Assert.Contains("environment:b", credential.Subject, StringComparison.Ordinal));
        Assert.Equal(20, rig.Registered.FederatedCredentials.Count);
    }

    [Fact]
    public async Task Apply_ForeignCredentialsThatLeaveNoRoom_AreCountedAndNothingIsWritten()
    {
        using var rig = Rig([.. Enumerable.Range(0, 19).Select(number => GitHub($"environment:a{number}"))]);
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        await rig.AddAsync("federatedIdentityCredentials", Foreign("by-hand", "repo:contoso/app:pull_request"), Cancellation);
        rig.Desired = rig.Desired with { Credential = new DesiredCredential.Federated([.. Enumerable.Range(0, 20).Select(number => GitHub($"environment:a{number}"))]) };
        rig.Restart();

        var failure = await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session().ApplyAsync(cancellationToken: Cancellation));

        Assert.Contains("has 1 federated credentials that SdkKit did not make; with 20 more it would have over 20", failure.Message, StringComparison.Ordinal);
        Assert.Empty(rig.Faults.Writes);
    }

    [Fact]
    public async Task Apply_SecretThatBecomesFederatedAndBack_LeavesOneWayToSignIn()
    {
        using var rig = Rig(GitHub("environment:prod"));
        var federated = rig.Desired;
        rig.Desired = federated with { Credential = CredentialReader.Default };
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);

        rig.Desired = federated;
        var plan = await rig.Session().PlanAsync(Cancellation);
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        Assert.Contains(plan.Changes, change => change.Target == ChangeTarget.Store && change.Reason.EndsWith("to be removed: SdkKit:ClientSecret, SdkKit:CredentialKeyId", StringComparison.Ordinal));
        Assert.Empty(rig.Registered!.Passwords);
        Assert.Null(rig.Stored("SdkKit__ClientSecret"));
        Assert.False((await rig.Session().ApplyAsync(cancellationToken: Cancellation)).Changed);

        rig.Desired = federated with { Credential = CredentialReader.Default };
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        Assert.Empty(rig.Registered.FederatedCredentials);
        Assert.Equal("OK", await rig.SignInAsync(Cancellation));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Apply_CutOffAtEveryWrite_ConvergesOnTheNextRun(bool after)
    {
        using var whole = Rig(GitHub("environment:prod"), Kubernetes("orders"));
        await whole.Session().ApplyAsync(cancellationToken: Cancellation);
        Assert.Equal(6, whole.Faults.WriteNumbers.Count);
        foreach (var request in whole.Faults.WriteNumbers)
        {
            using var rig = Rig(GitHub("environment:prod"), Kubernetes("orders"));
            rig.Faults.GoDownAt(request, after);
            await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session().ApplyAsync(cancellationToken: Cancellation));
            rig.Restart();
            await rig.Session().ApplyAsync(cancellationToken: Cancellation);

            Assert.Equal(2, rig.Registered!.FederatedCredentials.Count);
            Assert.Equal(2, rig.Assignments.Count());
            Assert.Equal(rig.Registered.AppId, rig.Stored("SdkKit__ClientId"));
            Assert.Empty(rig.Journals);
        }
    }

    [Fact]
    public async Task Apply_ConcurrentWrite_IsTriedAgain()
    {
        using var rig = Rig(GitHub("environment:prod"));
        rig.Faults.Refuse("PATCH", "federatedIdentityCredentials", HttpStatusCode.Conflict, """{"error":{"code":"Request_MultipleObjectsWithSameKeyValue","message":"Concurrent update"}}""", times: 2);

        await rig.Session().ApplyAsync(cancellationToken: Cancellation);

        Assert.Single(rig.Registered!.FederatedCredentials);
    }

    [Fact]
    public async Task Apply_TokenOfASubjectInAFile_ProvesItWithThat()
    {
        using var rig = Rig(Kubernetes("orders"));
        rig.TokenFile = rig.Write("token", fixture.Emulator.Issuers.Kubernetes(Cluster).CreateToken("system:serviceaccount:shop:orders"));

        var result = await rig.Session().ApplyAsync(new() { WaitForRoles = TimeSpan.FromSeconds(10) }, Cancellation);

        Assert.Equal("the stored credential gets a token", result.Steps.Single(step => step.Step == "Proof").Detail);
        Assert.StartsWith("all effective", result.Steps.Single(step => step.Step == "Effective roles").Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_OnAMachineWhoseStoreIsEmpty_TakesWhatOnlyWantedSubjectsCanUse()
    {
        using var rig = Rig(GitHub("environment:prod"));
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        File.Delete(rig.EnvFile);

        await rig.Session().ApplyAsync(cancellationToken: Cancellation);
        Assert.Equal(rig.Registered!.AppId, rig.Stored("SdkKit__ClientId"));

        await rig.AddAsync("federatedIdentityCredentials", Foreign("by-hand", "repo:mallory/app:pull_request"), Cancellation);
        File.Delete(rig.EnvFile);
        var plan = await rig.Session().PlanAsync(Cancellation);
        Assert.Contains("1 federated credential", plan.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_AudienceOfItsOwn_IsStoredForTheProgram()
    {
        using var rig = Rig(GitHub("environment:prod") with { Audience = "api://mine" });

        await rig.Session().ApplyAsync(cancellationToken: Cancellation);

        Assert.Equal("api://mine", rig.Stored("SdkKit__FederatedAudience"));
        Assert.Equal("OK", await rig.SignInAsAsync(fixture.Emulator.Issuers.GitHub.CreateToken("repo:contoso/app:environment:prod", "api://mine"), Cancellation));
    }

    [Fact]
    public async Task Destroy_Federated_LeavesNothing()
    {
        using var rig = Rig(GitHub("environment:prod"));
        await rig.Session().ApplyAsync(cancellationToken: Cancellation);

        var plan = await rig.Session().PlanDestroyAsync(Cancellation);
        await rig.Session().DestroyAsync(new() { Purge = true }, Cancellation);

        Assert.Contains(plan.Changes, change => change.Target == ChangeTarget.FederatedCredential);
        Assert.Null(rig.Registered);
        Assert.False(File.Exists(rig.EnvFile));
    }

    [Fact]
    public async Task Rotate_Federated_SaysThatThereIsNoSecret()
    {
        using var rig = Rig(GitHub("environment:prod"));

        var failure = await Assert.ThrowsAsync<ProvisioningException>(() => rig.Session().RotateAsync(cancellationToken: Cancellation));

        Assert.Equal("a credential of the kind federated has no secret that could be rotated", failure.Message);
    }

    private ProvisioningRig Rig(params FederatedSubject[] subjects)
    {
        var rig = new ProvisioningRig(fixture.Emulator);
        rig.Desired = rig.Desired with { Credential = new DesiredCredential.Federated(subjects) };
        return rig;
    }

    private static FederatedSubject GitHub(string filter) => Subject("https://token.actions.githubusercontent.com", $"repo:contoso/app:{filter}");

    private static FederatedSubject AzureDevOps(string connection) => Subject($"https://vstoken.dev.azure.com/{Organization}", $"sc://contoso/App/{connection}");

    private static FederatedSubject Kubernetes(string account) => Subject(Cluster, $"system:serviceaccount:shop:{account}");

    private static FederatedSubject Subject(string issuer, string subject) => new() { Issuer = issuer, Subject = subject, Audience = "api://AzureADTokenExchange" };

    private static object Foreign(string name, string subject, string audience = "api://AzureADTokenExchange") =>
        new { name, issuer = "https://token.actions.githubusercontent.com", subject, audiences = new[] { audience } };
}
