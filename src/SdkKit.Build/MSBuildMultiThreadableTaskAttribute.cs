namespace Microsoft.Build.Framework;

// MSBuild 18.1 and later look for this attribute by its name alone; older ones, which do not define it, ignore it.
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class MSBuildMultiThreadableTaskAttribute : Attribute;
