namespace SdkKit.Emulator.Faults;

/// <summary>A request that went wrong as a rule wants it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Method">HTTP method of the request.</param>
/// <param name="Host">Host that it was sent to.</param>
/// <param name="Path">Its path, without the query.</param>
public sealed record InjectedFault(FaultRule Rule, string Method, string Host, string Path);
