using System.Text;
using CsCheck;
using SdkKit.Errors;

namespace SdkKit.Tests.Errors;

public sealed class ErrorParserTests
{
    public static TheoryData<string, string?, string?> Bodies => new()
    {
        { """{"error":{"code":"AuthorizationFailed","message":"The client does not have authorization."}}""", "AuthorizationFailed", "The client does not have authorization." },
        { """{"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges.","innerError":{"date":"2026-01-01T00:00:00","request-id":"r-1"}}}""", "Authorization_RequestDenied", "Insufficient privileges." },
        { """{"error":{"message":"The request had some invalid properties","code":"BadArgumentError","innererror":{"code":"SyntaxError","message":"Syntax Error"}}}""", "BadArgumentError", "The request had some invalid properties" },
        { """{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided.\r\nTrace ID: x","error_codes":[7000215],"trace_id":"x"}""", "invalid_client", "AADSTS7000215: Invalid client secret provided. Trace ID: x" },
        { """{"odata.error":{"code":"ResourceNotFound","message":{"lang":"en-us","value":"Not there."}}}""", "ResourceNotFound", "Not there." },
        { """{"code":"Bad","message":"bare"}""", "Bad", "bare" },
        { """{"Code":"Bad","Message":"old"}""", "Bad", "old" },
        { """{"type":"about:blank","title":"Bad Request","detail":"No such thing."}""", null, "No such thing." },
        { "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>AuthorizationPermissionMismatch</Code><Message>This request is not authorized.\nRequestId:1</Message></Error>", "AuthorizationPermissionMismatch", "This request is not authorized. RequestId:1" },
        { "  {\"error\":{\"code\":5,\"message\":null}}", null, null },
    };

    public static TheoryData<string> NoErrors => new(
        "", "{}", "[]", "null", "\"x\"", "{\"error\":7}", "{\"error\":null}", "{\"value\":[]}", "{\"error\":{\"code\":\"cut", "<html><body>Sign in</body></html>",
        "<Error><Code>", "<!DOCTYPE x [<!ENTITY a \"b\">]><Error><Code>&a;</Code></Error>", "plain text");

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Body_OfEachService_GivesCodeAndSentence(string body, string? code, string? message)
    {
        var error = Parse(body);

        Assert.NotNull(error);
        Assert.Equal((code, message), (error.Code, error.Message));
    }

    [Theory]
    [MemberData(nameof(NoErrors))]
    public void Body_ThatIsNoError_GivesNone(string body) => Assert.Null(Parse(body));

    [Fact]
    public void Body_Nested_GivesInnerCodesAndDetails()
    {
        var error = Parse("""
            {"error":{"code":"A","message":"m","target":"t","innererror":{"code":"B","innererror":{"code":"C"}},
             "details":[{"code":"D","message":"d","details":[{"code":"E"}]},7]}}
            """);

        Assert.Equal(["B", "C"], error!.InnerCodes);
        Assert.Equal("t", error.Target);
        Assert.Equal("D", Assert.Single(error.Details).Code);
        Assert.Equal("E", Assert.Single(error.Details[0].Details).Code);
    }

    [Fact]
    public void Body_ThatEchoesAToken_LosesIt()
    {
        var token = "eyJ" + new string('a', 40) + "." + new string('b', 40) + "." + new string('c', 40);
        var error = Parse($$$"""{"error":{"code":"X","message":"header 'Bearer {{{token}}}' and ?sig=abc%3D&x=1 refused"}}""");

        Assert.Equal("header 'Bearer ***' and ?sig=***&x=1 refused", error!.Message);
    }

    [Fact]
    public void Body_OfAnyBytes_NeverThrows() =>
        Gen.Byte.Array[0, 400].Sample(bytes => _ = ErrorParser.TryParse(bytes), iter: 2000);

    [Fact]
    public void Body_MutatedFromARealOne_NeverThrows()
    {
        var bodies = Bodies.Select(row => Encoding.UTF8.GetBytes(row.Data.Item1)).ToArray();
        Gen.Select(Gen.Int[0, bodies.Length - 1], Gen.Int[0, 10_000], Gen.Byte, Gen.Int[0, 10_000]).Sample(
            (index, position, value, length) =>
            {
                byte[] body = [.. bodies[index]];
                body[position % body.Length] = value;
                _ = ErrorParser.TryParse(body.AsMemory(0, Math.Min(body.Length, (length % body.Length) + 1)));
            },
            iter: 5000);
    }

    private static AzureError? Parse(string body) => ErrorParser.TryParse(Encoding.UTF8.GetBytes(body));
}
