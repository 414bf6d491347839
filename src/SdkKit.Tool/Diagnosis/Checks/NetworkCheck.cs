using System.Globalization;

namespace SdkKit.Tool.Diagnosis.Checks;

/// <summary>TLS to each host, through the proxy that programs use: any answer will do, nothing is signed in and nothing is sent.</summary>
internal sealed class NetworkCheck : ICheck
{
    // Shorter than the time that a check has: one silent host must not hide what the others answered.
    private const double ShareOfTheLimit = 0.8;

    public string Name => "network";

    public async Task<IReadOnlyList<CheckResult>> RunAsync(Patient patient, CancellationToken cancellationToken)
    {
        using var platform = patient.Transport is null ? new SocketsHttpHandler { AllowAutoRedirect = false } : null;
        using var http = new HttpClient(patient.Transport ?? platform!, disposeHandler: false) { Timeout = patient.TimeLimit * ShareOfTheLimit };
        return await Task.WhenAll(ServiceHosts.All(patient).Select(host => ProbeAsync(patient, http, host, cancellationToken))).ConfigureAwait(false);
    }

    private async Task<CheckResult> ProbeAsync(Patient patient, HttpClient http, string host, CancellationToken cancellationToken)
    {
        if (host.Contains('{', StringComparison.Ordinal))
        {
            return CheckResult.Unknown(Name, $"{host}: which host that is, is known at run time only");
        }

        // A value with a slash or a space would name another host, or none.
        if (Uri.CheckHostName(host) is not UriHostNameType.Dns)
        {
            return CheckResult.Missing(Name, $"{host}: the environment's values make no host name of it", $"correct the value in {patient.Environment?.Path ?? "the environment file"}");
        }

        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, $"https://{host}/");
            using var answer = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (host == ServiceHosts.SignIn(patient))
            {
                patient.ReachesSignIn = true;
                patient.Clock = answer.Headers.Date is { } theirs ? (theirs, patient.Time.GetUtcNow()) : null;
            }

            return CheckResult.Ok(Name, host);
        }
        catch (HttpRequestException error)
        {
            var (reason, remedy) = Explain(error, host);
            return CheckResult.Missing(Name, $"{host}: {reason}", remedy);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var seconds = http.Timeout.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
            return CheckResult.Missing(Name, $"{host}: no answer within {seconds} s", "open the firewall for it, or export HTTPS_PROXY=http://<proxy>:<port>");
        }
    }

    private static (string Reason, string Remedy) Explain(HttpRequestException error, string host) => error.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => ("its name does not resolve", $"nslookup {host}; behind a proxy: export HTTPS_PROXY=http://<proxy>:<port>"),
        HttpRequestError.SecureConnectionError => ("its TLS certificate is not trusted here", "export SSL_CERT_FILE=<certificates of your proxy, with those of the system>"),
        HttpRequestError.ProxyTunnelError => ("the proxy refuses it", "allow the host in the proxy, or add it to NO_PROXY"),
        _ => ("no connection", "check HTTPS_PROXY and the firewall"),
    };
}
