namespace SdkKit.Build.Tests.Packages;

/// <summary>Text of a consumer's project file.</summary>
internal static class Project
{
    public static string Of(params string[] items) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
          </PropertyGroup>
          <ItemGroup>
            {string.Concat(items)}
          </ItemGroup>
        </Project>
        """;
}
