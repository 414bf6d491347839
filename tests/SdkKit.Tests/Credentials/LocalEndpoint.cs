using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SdkKit.Tests.Credentials;

/// <summary>A service of the machine itself, over HTTP on loopback.</summary>
internal sealed class LocalEndpoint : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<HttpListenerRequest, (int Status, string Body)> _answer;

    public LocalEndpoint(Func<HttpListenerRequest, (int Status, string Body)> answer)
    {
        _answer = answer;
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        free.Stop();
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _ = ServeAsync();
    }

    public string Address { get; }

    public List<(string Query, string? Secret, string Path)> Requests { get; } = [];

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                lock (Requests)
                {
                    Requests.Add((Uri.UnescapeDataString(context.Request.Url!.Query), context.Request.Headers["X-IDENTITY-HEADER"], context.Request.Url.AbsolutePath));
                }

                var (status, body) = _answer(context.Request);
                context.Response.StatusCode = status;
                context.Response.ContentType = "application/json";
                if (status is 307)
                {
                    context.Response.RedirectLocation = Address + "/elsewhere";
                }

                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
                context.Response.Close();
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // Closed.
        }
    }
}
