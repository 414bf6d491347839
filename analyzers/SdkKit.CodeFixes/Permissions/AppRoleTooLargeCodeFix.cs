using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SdkKit.Analyzers.Diagnostics;

namespace SdkKit.CodeFixes.Permissions;

/// <summary>Writes the smaller application permission that suffices.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AppRoleTooLargeCodeFix() : SuggestedNameCodeFix(DiagnosticIds.AppRoleTooLarge);
