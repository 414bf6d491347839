using System.Text.Json.Nodes;

namespace SdkKit.Emulator.Tests.Deployments;

/// <summary>The template language: what the Bicep compiler's own console (0.49) evaluates, the emulator evaluates alike.</summary>
public sealed class TemplateFunctionTests(SharedEmulator shared) : SharedEmulatorTest(shared)
{
    [Fact]
    public async Task Outputs_EveryFunction_AreWhatTheCompilerEvaluates()
    {
        (string Expression, string Json)[] cases =
        [
            ("uniqueString('a', 'b')", "'i3z4v3sp6aooa'"), ("uniqueString('hello world this is')", "'67wtmsze4ltpw'"), ("guid('a', 'b')", "'2d796349-8c7e-55ec-9624-54ece82ed031'"),
            ("format('{0}-{1:N2}', 'x', 3)", "'x-3.00'"), ("format('{0,5}|{1:000}', 'x', 7)", "'    x|007'"), ("format('{0}', true())", "'True'"),
            ("split('a;b,c', createArray(';', ','))", "['a','b','c']"), ("join(createArray('a', 'b'), '-')", "'a-b'"), ("concat('a', 'b')", "'ab'"), ("concat(createArray(1), createArray(2))", "[1,2]"),
            ("string(createObject('a', 1))", "'{\\\"a\\\":1}'"), ("replace('aXa', 'a', 'b')", "'bXb'"), ("substring('abcdef', 2, 3)", "'cde'"), ("padLeft('7', 3, '0')", "'007'"),
            ("contains('Hello', 'Hell')", "true"), ("indexOf('aBc', 'b')", "1"), ("startsWith('Abc', 'a')", "true"), ("toLower('AB')", "'ab'"), ("trim(' a ')", "'a'"),
            ("items(createObject('b', 1, 'a', 2))", "[{'key':'a','value':2},{'key':'b','value':1}]"), ("union(createObject('a', createObject('x', 1)), createObject('a', createObject('y', 2)))", "{'a':{'x':1,'y':2}}"),
            ("union(createArray(1, 2), createArray(2, 3))", "[1,2,3]"), ("intersection(createArray(1, 2, 3), createArray(3, 1))", "[1,3]"), ("range(3, 2)", "[3,4]"), ("flatten(createArray(createArray(1), createArray(2)))", "[1,2]"),
            ("sort(createArray(3, 1, 2), lambda('a', 'b', less(lambdaVariables('a'), lambdaVariables('b'))))", "[1,2,3]"), ("map(createArray(1, 2), lambda('x', mul(lambdaVariables('x'), 2)))", "[2,4]"),
            ("filter(createArray(1, 2, 3), lambda('x', greater(lambdaVariables('x'), 1)))", "[2,3]"), ("reduce(createArray(1, 2, 3), 0, lambda('a', 'b', add(lambdaVariables('a'), lambdaVariables('b'))))", "6"),
            ("toObject(createArray('a'), lambda('x', lambdaVariables('x')), lambda('x', 'v'))", "{'a':'v'}"), ("first('abc')", "'a'"), ("last(createArray(1, 2))", "2"), ("length('abc')", "3"), ("empty(createObject())", "true"),
            ("coalesce(null(), 'x')", "'x'"), ("if(true(), 1, fail('no'))", "1"), ("and(true(), not(false()))", "true"), ("less('a', 'B')", "true"), ("bool('True')", "true"), ("equals(createArray(1), createArray(1))", "true"), ("int('-7')", "-7"), ("div(-7, 2)", "-3"), ("mod(7, -3)", "1"),
            ("tryGet(createObject('a', createArray(5)), 'a', 0)", "5"), ("tryGet(createObject('a', 1), 'b')", "null"), ("json('{\"a\":[1]}').a[0]", "1"), ("base64ToString(base64('\u00e4'))", "'\u00e4'"), ("uriComponent('a b')", "'a%20b'"),
            ("resourceId('Contoso.A/b/c', 'x', 'y')", "'/subscriptions/@/providers/Contoso.A/b/x/c/y'"), ("resourceId('g', 'Contoso.A/b', 'x')", "'/subscriptions/@/resourceGroups/g/providers/Contoso.A/b/x'"),
            ("tenantResourceId('Contoso.A/b', 'x')", "'/providers/Contoso.A/b/x'"), ("extensionResourceId('/a/b', 'Contoso.A/b', 'x')", "'/a/b/providers/Contoso.A/b/x'"), ("subscription().subscriptionId", "'@'"), ("deployment().name", "'functions'"),
        ];
        var outputs = new JsonObject(cases.Select((one, index) => KeyValuePair.Create<string, JsonNode?>($"o{index}", new JsonObject { ["type"] = "object", ["value"] = $"[{one.Expression}]" })));

        await Deployments.PutAsync(Api, Emulator, "functions", new JsonObject(), outputs);

        var evaluated = (await Deployments.GetAsync(Api, Emulator, "functions")).Body!["properties"]!["outputs"]!;
        foreach (var ((expression, json), index) in cases.Select((one, index) => (one, index)))
        {
            var expected = JsonNode.Parse(json.Replace('\'', '"').Replace("@", Emulator.Seed.SubscriptionId, StringComparison.Ordinal));
            Assert.True(JsonNode.DeepEquals(expected, evaluated[$"o{index}"]!["value"]), $"{expression} gives {evaluated[$"o{index}"]!["value"]?.ToJsonString()}");
        }
    }

    [Theory]
    [InlineData("[nothingOfTheSort()]", "The template function 'nothingOfTheSort' is not valid")]
    [InlineData("[concat('a']", "position")]
    [InlineData("[parameters('none')]", "'none' is not found")]
    [InlineData("[createArray(1)[3]]", "out of bounds")]
    [InlineData("[createObject('a', 1).b]", "doesn't exist, available properties are 'a'")]
    [InlineData("[div(1, 0)]", "no result")]
    [InlineData("[variables('loop')]", "Circular")]
    [InlineData("[resourceGroup().id]", "'resourceGroup' is not valid")]
    public async Task Put_ExpressionThatHasNoValue_IsRefusedAsAnInvalidTemplate(string expression, string reason)
    {
        var answer = await Deployments.PutAsync(Api, Emulator, "wrong", new JsonObject(), new JsonObject { ["o"] = new JsonObject { ["type"] = "string", ["value"] = expression } });
        Assert.Equal((400, "InvalidTemplate"), (answer.Status, answer.ErrorCode));
        Assert.Contains(reason, answer.ErrorMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("concat(", "'a'", ")")]
    [InlineData("", "deployment()", ".a")]
    [InlineData("", "deployment()", "[0]")]
    public async Task Put_ExpressionNestedWithoutEnd_IsRefusedAndNotTheEndOfTheEmulator(string before, string inner, string after)
    {
        const int Times = 20_000;
        var deep = string.Concat(Enumerable.Repeat(before, Times)) + inner + string.Concat(Enumerable.Repeat(after, Times));
        var answer = await Deployments.PutAsync(Api, Emulator, "deep", new JsonObject(), new JsonObject { ["o"] = new JsonObject { ["type"] = "string", ["value"] = $"[{deep}]" } });
        Assert.Equal("InvalidTemplate", answer.ErrorCode);
        Assert.Contains("nested too deeply", answer.ErrorMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("concat({0}, {0})")]
    [InlineData("concat(createArray({0}), createArray({0}))")]
    [InlineData("createObject('a', {0}, 'b', {0})")]
    public async Task Put_ValueThatDoublesItself_IsRefusedBeforeItFillsTheMemory(string twice)
    {
        // Each is twice the one before: 2^60 of them at the end.
        var step = string.Format(System.Globalization.CultureInfo.InvariantCulture, twice, "lambdaVariables('x')");
        var expression = $"[reduce(range(0, 60), 'x', lambda('x', 'i', {step}))]";

        var answer = await Deployments.PutAsync(Api, Emulator, "large", new JsonObject(), new JsonObject { ["o"] = new JsonObject { ["type"] = "string", ["value"] = expression } });

        Assert.Equal("InvalidTemplate", answer.ErrorCode);
        Assert.Contains("larger than", answer.ErrorMessage, StringComparison.Ordinal);
    }
}
