using SdkKit.Secrets.Checksums;

namespace SdkKit.Secrets.Tests.Checksums;

public sealed class Marvin32Tests
{
    /// <summary>The hash's published test vectors; both halves of the 64-bit result are folded into one.</summary>
    [Theory]
    [InlineData("", 0x30ED35C100CD3C7D)]
    [InlineData("AF", 0x48E73FC77D75DDC1)]
    [InlineData("E70F", 0xB5F6E1FC485DBFF8)]
    [InlineData("37F495", 0xF0B07C789B8CF7E8)]
    [InlineData("8642DC59", 0x7008F2E87E9CF556)]
    [InlineData("153FB79826", 0xE6C08C6DA2AFA997)]
    [InlineData("0932E6246C47", 0x6F04BF1A5EA24060)]
    public void Compute_PublishedVector_Agrees(string data, ulong expected)
    {
        var bytes = Convert.FromHexString(data);

        Assert.Equal((uint)(expected >> 32) ^ (uint)expected, Marvin32.Compute(bytes, bytes.Length, seed: 0x004FB61A001BDBCC));
    }
}
