using System.CommandLine;
using System.Globalization;
using SdkKit.Catalog;
using SdkKit.Provisioning;
using SdkKit.Tool.CommandLine;
using SdkKit.Tool.Completion;
using SdkKit.Tool.Output;
using SdkKit.Tool.Tokens;

namespace SdkKit.Tool.Commands;

/// <summary><c>sdkkit token</c>: what the signed-in identity's token for a service says.</summary>
internal static class TokenCommand
{
    public static Command Create()
    {
        var service = new Option<string?>("--service") { Description = "Service to ask a token for, for example LogAnalytics" };
        var scope = new Option<string?>("--scope") { Description = "Scope to ask for instead, for example https://vault.azure.net/.default" };
        var tenant = new Option<Guid?>("--tenant") { Description = "Tenant to sign in to" };
        var cloud = new Option<string>("--cloud") { Description = "Cloud to sign in to", DefaultValueFactory = _ => CloudCatalog.PublicCloud };
        var json = CommonOptions.Json();
        var raw = new Option<bool>("--raw") { Description = "Print the token itself and nothing else; anyone who sees it can use it until it expires" };
        var command = new CommandWithExamples(
            "token",
            "Get a token as whoever is signed in, and show what it says; the token itself only with --raw",
            "sdkkit token --service LogAnalytics",
            "curl -H \"Authorization: Bearer $(sdkkit token --service ResourceManager --raw)\" 'https://management.azure.com/subscriptions?api-version=2022-12-01'")
        {
            service.CompletesServices(), scope, tenant, cloud.CompletesClouds(), json, raw,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var cloudName = parsed.GetValue(cloud)!;
            var asked = Scope(parsed.GetValue(service), parsed.GetValue(scope), cloudName);
            var token = await ProvisionerToken.GetAsync(cloudName, parsed.GetValue(tenant), asked, cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(raw))
            {
                Console.Out.WriteLine(token.Token);
                return;
            }

            Write(TokenClaims.Read(token.Token), token.ExpiresOn, parsed.GetValue(json));
        });
        return command;
    }

    private static string Scope(string? service, string? scope, string cloud) => (service, scope) switch
    {
        (null, { Length: > 0 } text) => text,
        ({ Length: > 0 } name, null) => $"{Endpoint(name, cloud).Audience}/.default",
        _ => throw new UserErrorException("name either --service or --scope; see 'sdkkit token --help'"),
    };

    private static ServiceEndpoint Endpoint(string service, string cloud)
    {
        if (!ServiceCatalog.TryFind(service, out var entry))
        {
            var hint = ServiceCatalog.Suggest(service) is { } near ? $"did you mean '{near}'?" : $"known are {string.Join(", ", ServiceCatalog.All.Select(known => known.Name))}";
            throw new UserErrorException($"--service {service}: there is no such service; {hint}");
        }

        return entry.In(cloud) ?? throw new UserErrorException($"--service {service}: the service is not known in {cloud}; ask by --scope");
    }

    private static void Write(IReadOnlyDictionary<string, string> claims, DateTimeOffset expires, bool json)
    {
        if (json)
        {
            JsonOutput.Write(new { expiresOn = expires, claims });
            return;
        }

        var column = claims.Keys.Append("").Max(name => name.Length) + 2;
        foreach (var (name, value) in claims)
        {
            Terminal.Out.WriteFolded(Printable.Line(name).PadRight(column) + Printable.Line(value), column);
        }

        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"valid until {expires:yyyy-MM-dd HH:mm:ss}Z"));
    }
}
