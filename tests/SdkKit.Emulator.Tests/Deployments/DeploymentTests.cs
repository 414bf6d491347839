using System.Text.Json.Nodes;

namespace SdkKit.Emulator.Tests.Deployments;

public sealed class DeploymentTests(SharedEmulator shared) : SharedEmulatorTest(shared)
{
    private const string Reader = "acdd72a7-3385-48ef-bd42-f606fba81ae7";

    [Fact]
    public async Task Put_ResourcesThatDependOnEachOther_AreMadeInTheirOrderAndOnce()
    {
        var resources = Application("ordered");
        Assert.Equal(201, (await Deployments.PutAsync(Api, Emulator, "ordered", resources.DeepClone())).Status);
        var application = Emulator.State.Applications.Single(one => one.UniqueName == "ordered");
        var principal = Emulator.State.ServicePrincipals.Single(one => one.AppId == application.AppId);
        Assert.Equal(["first", "second"], application.FederatedCredentials.Select(one => one.Name));
        var assignment = Emulator.State.RoleAssignments.Single(one => one.PrincipalId == principal.Id);
        Assert.Equal($"/subscriptions/{Emulator.Seed.SubscriptionId}", assignment.Scope);

        var changed = Emulator.State.Applications.Count;
        Assert.Equal(200, (await Deployments.PutAsync(Api, Emulator, "ordered", resources)).Status);
        Assert.Equal(changed, Emulator.State.Applications.Count);
        var done = await Deployments.GetAsync(Api, Emulator, "ordered");
        Assert.Equal("Succeeded", done.Body!["properties"]!["provisioningState"]!.GetValue<string>());
        var operations = await OfAsync("ordered/operations");
        Assert.Equal(["application", "principal", "trust[0]", "trust[1]", "role"], operations.Body!["value"]!.AsArray().Select(one => one!["properties"]!["targetResource"]!["symbolicName"]!.GetValue<string>()));
    }

    [Fact]
    public async Task WhatIf_BeforeAndAfter_SaysCreateThenNoChangeThenModify()
    {
        Assert.Equal(["Create", "Create", "Create", "Create", "Unsupported"], await ChangesAsync(Application("previewed")));
        Assert.DoesNotContain(Emulator.State.Applications, one => one.UniqueName == "previewed");

        await Deployments.PutAsync(Api, Emulator, "previewed", Application("previewed"));
        Assert.All(await ChangesAsync(Application("previewed")), change => Assert.Equal("NoChange", change));

        var other = Application("previewed");
        other["application"]!["properties"]!["displayName"] = "another";
        var changes = await PreviewAsync(other);
        Assert.Equal(["Modify", "NoChange", "NoChange", "NoChange", "NoChange"], changes.Select(Kind));
        var delta = Assert.Single(changes[0]!["delta"]!.AsArray());
        Assert.Equal(("displayName", "Modify", "previewed", "another"), (delta!["path"]!.GetValue<string>(), delta["propertyChangeType"]!.GetValue<string>(), delta["before"]!.GetValue<string>(), delta["after"]!.GetValue<string>()));
        Assert.Equal("previewed", changes[0]!["identifiers"]!["uniqueName"]!.GetValue<string>());
        Assert.Equal("previewed", Emulator.State.Applications.Single(one => one.UniqueName == "previewed").DisplayName);
    }

    [Fact]
    public async Task Put_OfSomebodyWithoutGraphPermissions_FailsAndSaysWhere()
    {
        var principal = await Api.CreatePrincipalAsync("Contributor", $"/subscriptions/{Emulator.Seed.SubscriptionId}");
        var token = await Api.SignInAsync("https://management.azure.com/", principal);
        var answer = await Api.SendAsync(HttpMethod.Put, Deployments.Address(Emulator, "foreign") + Deployments.Version, token, Deployments.Body(Application("foreign")));
        Assert.Equal((201, "Accepted"), (answer.Status, answer.Body!["properties"]!["provisioningState"]!.GetValue<string>()));

        var error = (await Deployments.GetAsync(Api, Emulator, "foreign")).Body!["properties"]!["error"]!;
        Assert.Equal("DeploymentFailed", error["code"]!.GetValue<string>());
        Assert.Equal("Authorization_RequestDenied", Assert.Single(error["details"]!.AsArray())!["code"]!.GetValue<string>());
        Assert.DoesNotContain(Emulator.State.Applications, one => one.UniqueName == "foreign");
    }

    [Fact]
    public async Task Put_OfSomebodyWithoutARole_IsDenied()
    {
        var principal = await Api.CreatePrincipalAsync();
        var answer = await Api.SendAsync(HttpMethod.Put, Deployments.Address(Emulator, "denied") + Deployments.Version, await Api.SignInAsync("https://management.azure.com/", principal), Deployments.Body(new JsonObject()));
        Assert.Equal((403, "AuthorizationFailed"), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task Put_ToTheManagementGroup_AssignsThereAndBelow()
    {
        var token = await Api.SignInAsync("https://management.azure.com/");
        var group = $"/providers/Microsoft.Management/managementGroups/{Emulator.Seed.TenantId}";
        var address = $"https://management.azure.com{group}/providers/Microsoft.Resources/deployments/wide{Deployments.Version}";
        var principal = await Api.CreatePrincipalAsync();
        var nested = JsonNode.Parse($$"""
            { "$schema": "s", "contentVersion": "1.0.0.0", "parameters": { "principal": { "type": "string" } }, "resources": [{
              "type": "Microsoft.Authorization/roleAssignments", "apiVersion": "2022-04-01", "name": "[guid(resourceGroup().id, parameters('principal'))]",
              "properties": { "principalId": "[parameters('principal')]", "principalType": "ServicePrincipal", "roleDefinitionId": "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '{{Reader}}')]" } }] }
            """)!;
        var body = Deployments.Body(new JsonObject
        {
            ["wide"] = JsonNode.Parse($$"""
                { "type": "Microsoft.Authorization/roleAssignments", "apiVersion": "2022-04-01", "name": "[guid(managementGroup().id, '{{principal.ObjectId}}')]",
                  "properties": { "principalId": "{{principal.ObjectId}}", "principalType": "ServicePrincipal", "roleDefinitionId": "[tenantResourceId('Microsoft.Authorization/roleDefinitions', '{{Reader}}')]" } }
                """),
            ["narrow"] = new JsonObject
            {
                ["type"] = "Microsoft.Resources/deployments",
                ["apiVersion"] = "2025-04-01",
                ["name"] = "narrow",
                ["subscriptionId"] = Emulator.Seed.SubscriptionId,
                ["resourceGroup"] = Emulator.Seed.ResourceGroup,
                ["properties"] = new JsonObject { ["expressionEvaluationOptions"] = new JsonObject { ["scope"] = "inner" }, ["mode"] = "Incremental", ["parameters"] = new JsonObject { ["principal"] = new JsonObject { ["value"] = principal.ObjectId } }, ["template"] = nested },
            },
        });

        Assert.Equal(403, (await Api.SendAsync(HttpMethod.Put, address, token, body.DeepClone())).Status);
        Assert.Equal(200, (await Api.SendAsync(HttpMethod.Post, "https://management.azure.com/providers/Microsoft.Authorization/elevateAccess?api-version=2016-07-01", token)).Status);
        var administrator = Emulator.State.ServicePrincipals.Single(one => one.AppId == Emulator.Seed.Administrator.ClientId);
        Assert.Equal(201, (await Api.AssignAsync(administrator.Id, "Owner", group)).Status);
        Assert.Equal(201, (await Api.SendAsync(HttpMethod.Put, address, token, body)).Status);

        Assert.Equal([group, $"/subscriptions/{Emulator.Seed.SubscriptionId}/resourceGroups/{Emulator.Seed.ResourceGroup}"], Emulator.State.RoleAssignments.Where(one => one.PrincipalId == principal.ObjectId).Select(one => one.Scope));
        Assert.Equal(200, (await Api.SendAsync(HttpMethod.Get, $"https://management.azure.com{Emulator.Seed.Workspace.ResourceId}?api-version=2022-10-01", await Api.SignInAsync("https://management.azure.com/", principal))).Status);
        Assert.Equal(404, (await Api.AssignAsync(principal.ObjectId, "Reader", "/providers/Microsoft.Management/managementGroups/none")).Status);
    }

    [Theory]
    [InlineData("outputs", """{ "o": [] }""", 400)]
    [InlineData("outputs", """{ "o": 1 }""", 400)]
    [InlineData("parameters", """{ "p": "text" }""", 400)]
    [InlineData("metadata", """[]""", 201)]
    [InlineData("metadata", """{ "_generator": 1 }""", 201)]
    [InlineData("resources", """[{ "type": "Microsoft.Resources/deployments", "name": "a", "properties": { "expressionEvaluationOptions": [], "template": {}, "parameters": {} } }]""", 400)]
    [InlineData("resources", """[{ "type": "Microsoft.Resources/deployments", "name": "a", "properties": { "expressionEvaluationOptions": { "scope": "inner" }, "template": {}, "parameters": { "p": [] } } }]""", 400)]
    public async Task Put_PartOfAnotherKind_IsNoDefect(string part, string value, int status)
    {
        var template = new JsonObject { ["$schema"] = "s", ["contentVersion"] = "1.0.0.0", ["resources"] = new JsonArray() };
        template[part] = JsonNode.Parse(value);
        var body = new JsonObject { ["location"] = "westeurope", ["properties"] = new JsonObject { ["mode"] = "Incremental", ["template"] = template } };
        var address = $"https://management.azure.com/subscriptions/{Emulator.Seed.SubscriptionId}/providers/Microsoft.Resources/deployments/{Guid.NewGuid()}";

        var answer = await Api.SendAsync(HttpMethod.Put, $"{address}?api-version=2022-09-01", await Api.SignInAsync("https://management.azure.com/"), body);

        Assert.True(status == answer.Status, $"{answer.Status} {answer.Body?.ToJsonString()}");
    }

    [Theory]
    [InlineData("{}", "'name' is not provided")]
    [InlineData("""{ "name": { "value": 1 } }""", "Expected 'String'")]
    [InlineData("""{ "name": { "value": "c" } }""", "none of the allowed values")]
    [InlineData("""{ "name": { "value": "a" }, "other": { "value": 1 } }""", "'other' in the parameters file are not valid")]
    public async Task Put_ParametersThatAreNotAskedFor_AreRefused(string given, string reason)
    {
        var declared = JsonNode.Parse("""{ "name": { "type": "string", "allowedValues": ["a", "b"] } }""")!.AsObject();
        var answer = await Deployments.PutAsync(Api, Emulator, "parameters", new JsonObject(), parameters: declared, given: JsonNode.Parse(given)!.AsObject());
        Assert.Equal((400, "InvalidTemplate"), (answer.Status, answer.ErrorCode));
        Assert.Contains(reason, answer.ErrorMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("key")]
    [InlineData("KEY")]
    public async Task Get_DeploymentWithSecureValues_DoesNotShowThem(string given)
    {
        var value = Guid.NewGuid().ToString();
        var secure = new JsonObject { ["type"] = "securestring" };
        var output = new JsonObject { ["o"] = new JsonObject { ["type"] = "securestring", ["value"] = "[parameters('key')]" } };

        var put = await Deployments.PutAsync(
            Api, Emulator, $"secure-{given}", new JsonObject(), output, parameters: new JsonObject { ["key"] = secure }, given: new JsonObject { [given] = new JsonObject { ["value"] = value } });

        var shown = (await Deployments.GetAsync(Api, Emulator, $"secure-{given}")).Body!;
        Assert.DoesNotContain(value, put.Body!.ToJsonString() + shown.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("""{"o":{"type":"Securestring"}}""", shown["properties"]!["outputs"]!.ToJsonString());
    }

    [Fact]
    public async Task Put_ResourcesInACircle_AreRefused()
    {
        var resources = JsonNode.Parse("""
            { "a": { "import": "graph", "type": "Microsoft.Graph/servicePrincipals@v1.0", "properties": { "appId": "x" }, "dependsOn": ["b"] },
              "b": { "import": "graph", "type": "Microsoft.Graph/servicePrincipals@v1.0", "properties": { "appId": "y" }, "dependsOn": ["a"] } }
            """)!;
        Assert.Contains("Circular", (await Deployments.PutAsync(Api, Emulator, "circle", resources)).ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Put_TemplateOnAnotherHost_IsRefused()
    {
        var body = Deployments.Body(new JsonObject());
        body["properties"]!.AsObject().Remove("template");
        body["properties"]!["templateLink"] = new JsonObject { ["uri"] = "https://example.com/template.json" };
        var answer = await Api.SendAsync(HttpMethod.Put, Deployments.Address(Emulator, "linked") + Deployments.Version, await Api.SignInAsync("https://management.azure.com/"), body);
        Assert.Equal("NotSupported", answer.ErrorCode);
    }

    [Fact]
    public async Task Put_RequestAsAzSendsIt_IsRead()
    {
        // az 2.45 puts the file behind a bare name: comments, single quotes and all.
        var template = """{ "$schema": "x", 'contentVersion': "1.0.0.0", /* none */ "resources": [], "outputs": { "o": { "type": "string", "value": "[concat('a', 'b')]" } } // the end""" + "\n}";
        using var http = Emulator.Http();
        using var request = new HttpRequestMessage(HttpMethod.Put, Deployments.Address(Emulator, "spliced") + Deployments.Version)
        {
            Content = new StringContent($$$"""{"location": "westeurope", "properties": {"mode": "incremental", template:{{{template}}}}}""", System.Text.Encoding.UTF8, "application/json"),
            Headers = { Authorization = new("Bearer", await Api.SignInAsync("https://management.azure.com/")) },
        };
        using var response = await http.SendAsync(request, Token);
        Assert.Equal(System.Net.HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("ab", (await Deployments.GetAsync(Api, Emulator, "spliced")).Body!["properties"]!["outputs"]!["o"]!["value"]!.GetValue<string>());
    }

    private async Task<IReadOnlyList<string>> ChangesAsync(JsonObject resources) => [.. (await PreviewAsync(resources)).Select(Kind)];

    private static string Kind(JsonNode? change) => change!["changeType"]!.GetValue<string>();

    private async Task<JsonArray> PreviewAsync(JsonObject resources)
    {
        var token = await Api.SignInAsync("https://management.azure.com/");
        var answer = await Api.SendAsync(HttpMethod.Post, Deployments.Address(Emulator, "preview") + "/whatIf" + Deployments.Version, token, Deployments.Body(resources.DeepClone()));
        while (answer.Status == 202)
        {
            answer = await Api.SendAsync(HttpMethod.Get, answer.Headers.Location!.AbsoluteUri, token);
        }

        Assert.Equal("Succeeded", answer.Text("status"));
        return answer.Body!["properties"]!["changes"]!.AsArray();
    }

    private async Task<Answer> OfAsync(string part) => await Api.SendAsync(HttpMethod.Get, Deployments.Address(Emulator, part) + Deployments.Version, await Api.SignInAsync("https://management.azure.com/"));

    /// <summary>An application with all that belongs to it, in the order of nobody's needs.</summary>
    private JsonObject Application(string uniqueName) => JsonNode.Parse($$"""
        {
          "role": {
            "type": "Microsoft.Authorization/roleAssignments", "apiVersion": "2022-04-01",
            "name": "[guid(subscription().id, reference('principal').id, '{{Reader}}')]",
            "properties": { "principalId": "[reference('principal').id]", "principalType": "ServicePrincipal", "roleDefinitionId": "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '{{Reader}}')]" },
            "dependsOn": ["trust"]
          },
          "trust": {
            "copy": { "name": "trust", "count": 2 }, "import": "graph", "type": "Microsoft.Graph/applications/federatedIdentityCredentials@v1.0",
            "properties": { "name": "[format('{0}/{1}', reference('application').uniqueName, createArray('first', 'second')[copyIndex()])]", "issuer": "https://issuer.example/", "subject": "[format('s{0}', copyIndex())]", "audiences": ["a"] },
            "dependsOn": ["principal"]
          },
          "application": { "import": "graph", "type": "Microsoft.Graph/applications@v1.0", "properties": { "uniqueName": "{{uniqueName}}", "displayName": "{{uniqueName}}", "owners": { "relationships": ["{{Emulator.State.ServicePrincipals[0].Id}}"] } } },
          "principal": { "import": "graph", "type": "Microsoft.Graph/servicePrincipals@v1.0", "properties": { "appId": "[reference('application').appId]" } }
        }
        """)!.AsObject();
}
