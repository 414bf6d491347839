using System.IO.Pipelines;

namespace SdkKit.Emulator.Proxy;

internal sealed record DuplexPipe(PipeReader Input, PipeWriter Output) : IDuplexPipe;
