using System.ClientModel.Primitives;
using Azure.Core;
using CsCheck;
using SdkKit.LongRunning;

namespace SdkKit.Tests.LongRunning;

public sealed class RehydrationTests
{
    private static readonly HttpMethod[] Methods = [HttpMethod.Put, HttpMethod.Post, HttpMethod.Delete, HttpMethod.Patch];

    private static readonly Gen<string> Address = Gen.String[Gen.Char.AlphaNumeric, 1, 20].Select(path => $"https://management.azure.com/{path}?api-version=1&t=%2B");

    private static readonly Gen<OperationState> State = Gen.Select(
        Gen.Int[0, Methods.Length - 1].Select(index => Methods[index]),
        Address, Address, Gen.Enum<PollSource>(), Address.Null(), Gen.Enum<FinalStateVia>(),
        (method, start, next, source, location, via) => new OperationState
        {
            Method = method,
            Start = start,
            Next = next,
            Source = source,
            LastLocation = location,
            FinalStateVia = via,
        });

    [Fact]
    public void Token_OfAnyState_ComesBackAsTheSame() => State.Sample(state =>
    {
        var text = ((IPersistableModel<RehydrationToken>)RehydrationText.ToToken(state)).Write(ModelReaderWriterOptions.Json).ToString();
        var expected = state.FinalStateVia is FinalStateVia.Default ? state with { FinalStateVia = FinalStateVia.Location } : state;
        return RehydrationText.TryRead(text) == expected;
    });

    [Fact]
    public void Text_OfAnyKind_IsReadOrRefused_NeverThrown() => Gen.String.Sample(text => RehydrationText.TryRead(text) is null);

    [Fact]
    public void Text_CutAnywhere_IsRefused() => State.SelectMany(state => Gen.Int[0, 60].Select(cut => (state, cut))).Sample((state, cut) =>
    {
        var text = ((IPersistableModel<RehydrationToken>)RehydrationText.ToToken(state)).Write(ModelReaderWriterOptions.Json).ToString();
        return RehydrationText.TryRead(text[..Math.Min(cut, text.Length - 1)]) is null;
    });
}
