using SdkKit.Tool.CommandLine;

return await SdkKitCommandLine.InvokeAsync(args).ConfigureAwait(false);
