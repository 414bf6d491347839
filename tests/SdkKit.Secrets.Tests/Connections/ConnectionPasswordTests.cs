using SdkKit.Secrets.Tests.Generated;
using SdkKit.Secrets.Tests.Rules;

namespace SdkKit.Secrets.Tests.Connections;

public sealed class ConnectionPasswordTests
{
    private readonly string _password = GeneratedSecret.Letters(new Random(21), 12) + "!7";

    [Theory]
    [InlineData("Server=tcp:db.database.windows.net,1433;Database=x;User ID=app;Password={0};Encrypt=True")]
    [InlineData("Data Source=db1;Initial Catalog=x;Uid=app;Pwd={0}")]
    [InlineData("<add name=\"x\" connectionString=\"Password={0};Host=db;Username=app\" />")]
    [InlineData("\"Default\": \"Host=db;Username=app;Password='{0}'\"")]
    [InlineData("cache.redis.cache.windows.net:6380,password={0},ssl=True,abortConnect=False")]
    [InlineData("postgresql://app:{0}@db.internal:5432/x")]
    [InlineData("amqps://app:{0}@10.0.0.4:5671/x")]
    [InlineData("CREATE USER app IDENTIFIED BY '{0}'")]
    [InlineData("alter user app identified by {0}")]
    [InlineData("CREATE LOGIN app WITH PASSWORD = '{0}'")]
    [InlineData("DriverManager.getConnection(url, \"app\", \"{0}\")")]
    [InlineData("new PDO('mysql:host=db', 'app', '{0}')")]
    [InlineData("sshpass -p {0} ssh app@db.internal")]
    [InlineData("mysql -h db.internal -u app -p{0} x")]
    [InlineData("The default password for the server db is '{0}'.")]
    [InlineData("password for app: {0}")]
    [InlineData("curl -u app:{0} https://ci.internal/job")]
    [InlineData("machine ci.internal login app password {0}")]
    [InlineData("ConvertTo-SecureString '{0}' -AsPlainText -Force")]
    [InlineData("new NetworkCredential(\"app\", \"{0}\")")]
    public void Scan_Password_IsFoundExactly(string template)
    {
        var text = template.Replace("{0}", _password, StringComparison.Ordinal);

        var finding = Found.One(text);

        Assert.Equal(_password, finding.In(text));
        Assert.Equal("SDKKIT1008", finding.Rule.Class.Id);
    }

    [Theory]
    [InlineData("Server=db;Database=x;Integrated Security=true")]
    [InlineData("Server=db;Database=x;User ID=app;Password=")]
    [InlineData("Server=db;Database=x;User ID=app;Password={0}")]
    [InlineData("Server=db;Database=x;User ID=app;Password=$(DbPassword)")]
    [InlineData("Server=db;Database=x;User ID=app;Password=#{DbPassword}#")]
    [InlineData("Server=db;Database=x;User ID=app;Password=%DB_PASSWORD%")]
    [InlineData("Server=db;Database=x;User ID=app;Password=<password>")]
    [InlineData("Server=localhost;Database=x;Uid=root;Password=admin;")]
    [InlineData("Driver=x;Server=db;Pwd=?")]
    [InlineData("https://user:${PASSWORD}@db.internal/x")]
    [InlineData("https://john.doe:password123@example.com")]
    [InlineData("https://db.internal:8080/a@b")]
    [InlineData("mongodb://<user>:<password>@cluster.internal/x")]
    [InlineData("entries can be identified by their ids")]
    [InlineData("the directory identified by \"dirName\" is kept")]
    [InlineData("The grant type says which user is identified by UPN.")]
    [InlineData("the archive is protected with password protection")]
    [InlineData("The password is required and the password for a user is at least 12 characters long.")]
    [InlineData("the password is 'required'")]
    [InlineData("NetworkCredential c = credentials.GetCredential(address, \"NTLM\");")]
    [InlineData("mysql -h db.internal -u app -p")]
    [InlineData("Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")]
    public void Scan_NoPassword_IsNothing(string text) => Found.Nothing(text);

    [Fact]
    public void Scan_WordThatAnybodyGuesses_IsMentioned() => Assert.Equal(SecretConfidence.Low, Found.One("Server=db;Database=x;User Id=app;Password=secret;").Confidence);

    [Fact]
    public void Scan_ServerIsThisMachine_IsLessSure() => Assert.Equal(SecretConfidence.Medium, Found.One($"Server=localhost;User Id=app;Password={_password};").Confidence);

    [Fact]
    public void Scan_BasicHeader_IsDecoded() =>
        Assert.Equal("basic-authorization", Found.One("Authorization: Basic " + Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes($"app:{_password}"))).Rule.Id);

    [Fact]
    public void Scan_Base64OfSomethingElse_IsNothing() => Found.Nothing("Basic " + Convert.ToBase64String([1, 2, 3, 200, 5, 6, 7, 8, 9]));
}
