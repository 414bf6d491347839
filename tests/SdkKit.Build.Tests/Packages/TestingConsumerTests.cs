using SdkKit.Build.Tests.Sandbox;

namespace SdkKit.Build.Tests.Packages;

[Collection(nameof(PackageCollection))]
[Trait("Tier", "Slow")]
public sealed class TestingConsumerTests : IDisposable
{
    private static readonly string References =
        $"""
        <PackageReference Include="SdkKit" Version="{PackageFeed.Version}" />
        <PackageReference Include="SdkKit.Testing" Version="{PackageFeed.Version}" />
        """;

    private readonly TemporaryFolder _folder = new();

    public TestingConsumerTests(AllPackages feed)
    {
        feed.Serve(_folder);
        _folder.Write("App/App.csproj", Project.Of(References));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task FakeServer_WithoutTheEmulator_RunsWithoutAspNetCore()
    {
        _folder.Write("App/IGroups.cs", ClientSource.WithRole("Contributor"));
        _folder.Write("App/Program.cs", """
            using System.Net;
            using Consumer;
            using SdkKit.Testing;

            using var fake = new FakeServer<Groups>();
            fake.On(api => api.DeleteAsync("s", "g", default)).Respond(HttpStatusCode.Accepted);
            await fake.Client.DeleteAsync("s", "g");
            Console.WriteLine(fake.Requests[0]);
            """);

        (await Dotnet.RunAsync(_folder["App"], "build", "-nologo", "-v:q", "-p:OutputType=Exe", "-p:SdkKitEmulator=false")).ShouldSucceed();
        var run = (await Dotnet.RunAsync(_folder["App"], "exec", "bin/Debug/net10.0/App.dll")).ShouldSucceed();

        Assert.StartsWith("DELETE https://management.azure.com/subscriptions/s/resourceGroups/g?", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("AspNetCore", _folder.TryRead("App/bin/Debug/net10.0/App.runtimeconfig.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Emulator_ByDefault_RunsInProcess()
    {
        _folder.Write("App/Program.cs", """
            using SdkKit.Emulator;

            await using var emulator = await AzureEmulator.StartAsync();
            Console.WriteLine(emulator.Seed.Region);
            """);

        (await Dotnet.RunAsync(_folder["App"], "build", "-nologo", "-v:q", "-p:OutputType=Exe")).ShouldSucceed();
        var run = (await Dotnet.RunAsync(_folder["App"], "exec", "bin/Debug/net10.0/App.dll")).ShouldSucceed();

        Assert.StartsWith("westeurope", run.Output, StringComparison.Ordinal);
    }
}
