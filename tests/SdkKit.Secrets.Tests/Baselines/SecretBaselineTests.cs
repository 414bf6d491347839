using CsCheck;
using SdkKit.Secrets.Baselines;

namespace SdkKit.Secrets.Tests.Baselines;

public sealed class SecretBaselineTests
{
    private static readonly BaselineEntry First = new("0123456789ab", "SDKKIT1001", "revoked in March");
    private static readonly BaselineEntry Second = new("fedcba987654", "azure-storage-key", "");

    [Fact]
    public void Text_OfEntries_IsSortedAndReadBackAsTheyAre()
    {
        var text = SecretBaseline.Empty.With(Second, First).ToString();

        Assert.Equal(["0123456789ab SDKKIT1001 revoked in March", "fedcba987654 azure-storage-key"], text.Split('\n').Skip(1).SkipLast(1));
        Assert.Equal([First, Second], SecretBaseline.Parse(text).Entries);
        Assert.Equal(text, SecretBaseline.Parse(text).ToString());
    }

    [Fact]
    public void With_KnownFingerprint_KeepsItsComment() =>
        Assert.Equal([First], SecretBaseline.Empty.With(First).With(First with { Comment = "other", Rule = "SDKKIT1009" }).Entries);

    [Fact]
    public void With_CommentOfSeveralLines_StaysOneEntry() =>
        Assert.Equal("a b", SecretBaseline.Parse(SecretBaseline.Empty.With(First with { Comment = "a\nb" }).ToString()).Entries.Single().Comment);

    [Fact]
    public void With_WhatTheFileCannotHold_IsRefusedWithoutRepeatingIt()
    {
        var refusal = Assert.Throws<ArgumentException>(() => SecretBaseline.Empty.With(First with { Fingerprint = "hunter2" }));

        Assert.DoesNotContain("hunter2", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Insert_IntoAFileWithComments_KeepsThemAndTheOrder()
    {
        const string Text = "# ours\n0123456789ab SDKKIT1001 revoked in March\n# theirs\nfedcba987654 azure-storage-key";
        var between = new BaselineEntry("777777777777", "SDKKIT1009", "");
        var last = new BaselineEntry("ffffffffffff", "SDKKIT1009", "x");

        Assert.Equal(
            "# ours\n0123456789ab SDKKIT1001 revoked in March\n# theirs\n777777777777 SDKKIT1009\nfedcba987654 azure-storage-key\nffffffffffff SDKKIT1009 x\n",
            SecretBaseline.Insert(SecretBaseline.Insert(Text, between), last));
        Assert.Equal(Text, SecretBaseline.Insert(Text, First));
        Assert.Equal(SecretBaseline.Empty.With(First).ToString(), SecretBaseline.Insert("", First));
    }

    [Fact]
    public void Parse_LinesThatAreNoEntry_AreNamedByNumberAndHideNothing()
    {
        var baseline = SecretBaseline.Parse("\uFEFF# reviewed\r\n\r\n0123456789ab SDKKIT1001\tok\r\nhunter2 SDKKIT1009\r\n0123456789AB SDKKIT1001\nfedcba987654");

        Assert.Equal([First with { Comment = "ok" }], baseline.Entries);
        Assert.Equal([4, 5, 6], baseline.Problems.Select(static p => p.Line));
        Assert.All(baseline.Problems, static p => Assert.DoesNotContain("hunter2", p.Message, StringComparison.Ordinal));
        Assert.True(baseline.Contains("0123456789ab"));
        Assert.False(baseline.Contains("fedcba987654"));
    }

    [Fact]
    public void Parse_AnyText_DoesNotThrowAndIsStable() => Gen.String.Sample(text =>
    {
        var once = SecretBaseline.Parse(text).ToString();
        return SecretBaseline.Parse(once).ToString() == once;
    });
}
