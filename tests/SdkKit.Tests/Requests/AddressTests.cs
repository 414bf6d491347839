namespace SdkKit.Tests.Requests;

public sealed class AddressTests : RequestTests
{
    [Fact]
    public async Task Verbs_BeyondTheUsual_AreSentAsNamed()
    {
        await Client.HeadAsync("x", Token);
        await Client.OptionsAsync(Token);
        await Client.PurgeAsync("k", Token);
        await Client.LockAsync("k", Token);

        Assert.Equal(["HEAD /a/x", "OPTIONS /a", "PURGE /cache/k", "LOCK /locks/k"], Transport.Sent.Select(sent => $"{sent.Method} {sent.Address.AbsolutePath}"));
    }

    [Fact]
    public async Task Path_MembersOfAnArgument_FillIt_AndTheRestIsTheQuery()
    {
        await Client.MembersAsync(new Located("g 1", new Part("p", 7), Top: 5), Token);

        Assert.Equal("/g%201/p/x?inner.size=7&top=5", Last.Address.PathAndQuery);
    }

    [Fact]
    public async Task Path_MemberOfTheBody_LeavesTheBodyWhole()
    {
        await Client.PutMemberAsync(new Part("p", 7), Token);

        Assert.Equal(("/p", """{"name":"p","size":7}"""), (Last.Address.AbsolutePath, Last.Body));
    }

    [Fact]
    public async Task Members_OfNull_AreAnArgumentThatIsNull()
    {
        Assert.Equal("request", (await Assert.ThrowsAsync<ArgumentNullException>(() => Client.MembersAsync(null!, Token))).ParamName);
        Assert.Equal("item", (await Assert.ThrowsAsync<ArgumentNullException>(() => Client.PutMemberAsync(null!, Token))).ParamName);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("")]
    public async Task Path_MemberThatCouldLeaveItsSegment_IsRefusedByItsName(string group)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => Client.MembersAsync(new Located(group, new Part("p", 1), null), Token));

        Assert.Contains("request.Group", exception.Message, StringComparison.Ordinal);
        Assert.Empty(Transport.Sent);
    }

    [Fact]
    public async Task Path_Format_IsKept()
    {
        await Client.DayAsync(new DateOnly(2026, 3, 4), Token);

        Assert.Equal("/days/20260304", Last.Address.AbsolutePath);
    }

    [Fact]
    public async Task Lists_EachFormat_IsWrittenAsItsNameSays()
    {
        await Client.ListsAsync(
            multi: ["a", "b&c"], csv: [1, 2], ssv: ["x", "y,z"], tsv: ["1", "2"], pipes: [Level.Low, Level.High], indexed: ["p", "q"],
            dates: [new DateOnly(2026, 1, 1), new DateOnly(2026, 2, 1)], Token);

        Assert.Equal("?m=a&m=b%26c&c=1,2&s=x%20y%2Cz&t=1%092&p=Low%7Cvery%20high&i%5B0%5D=p&i%5B1%5D=q&d=2026-01,2026-02", Last.Address.Query);
    }

    [Fact]
    public async Task Lists_NullAndEmpty_AreLeftOut()
    {
        await Client.ListsAsync(multi: [], csv: null, cancellationToken: Token);

        Assert.Equal("", Last.Address.Query);
    }

    [Fact]
    public async Task Object_Properties_AreTheQuery_NestedOnesBehindADot()
    {
        await Client.ObjectAsync(new Search { Name = "n", Top = 3, Since = new DateOnly(2026, 1, 2), Level = Level.High, Owner = new Part("o", 1), Tags = ["a", "b"] }, Token);
        Assert.Equal("?name=n&$top=3&from=2026-01-02&level=very%20high&owner.name=o&owner.size=1&tags=a&tags=b", Last.Address.Query);

        await Client.ObjectAsync(new Search(), Token);
        Assert.Equal("", Last.Address.Query);
    }

    [Fact]
    public async Task Object_NameAndDelimiter_StandBeforeItsMembers()
    {
        await Client.PrefixedAsync(new Search { Owner = new Part("o", 1) }, new Search { Name = "n", Owner = new Part("o", 1) }, new Part("p", 2), Token);
        Assert.Equal("?f.owner.name=o&f.owner.size=1&g%5Bname%5D=n&g%5Bowner%5D%5Bname%5D=o&g%5Bowner%5D%5Bsize%5D=1&h-name=p&h-size=2", Last.Address.Query);

        await Client.PrefixedAsync(null, null, null, Token);
        Assert.Equal("", Last.Address.Query);
    }

    [Fact]
    public async Task Dictionary_Entries_AreTheQuery()
    {
        await Client.MapAsync(
            new Dictionary<string, string?> { ["a b"] = "1", ["none"] = null },
            new Dictionary<Level, int> { [Level.High] = 2 },
            new() { ["k"] = ["x", "y"] },
            Token);
        Assert.Equal("?a%20b=1&tag%5Bvery%20high%5D=2&l.k=x&l.k=y", Last.Address.Query);

        await Client.MapAsync(null, null, null, Token);
        Assert.Equal("", Last.Address.Query);
    }

    [Fact]
    public async Task Formats_AreTheAuthors()
    {
        var time = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
        await Client.FormatsAsync(time, time, number: 255, Level.High, FileAccess.ReadWrite, time, Token);

        Assert.Equal("?day=2026-01-02&unix=1767323045&number=00FF&level=1&flags=3", Last.Address.Query);
        Assert.Equal("Fri, 02 Jan 2026 03:04:05 GMT", Last.Headers["If-Modified-Since"]);
    }
}
