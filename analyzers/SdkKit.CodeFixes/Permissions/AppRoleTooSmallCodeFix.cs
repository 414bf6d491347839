using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SdkKit.Analyzers.Diagnostics;

namespace SdkKit.CodeFixes.Permissions;

/// <summary>Writes the least application permission that allows the calls in the place of the one that does not.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AppRoleTooSmallCodeFix() : SuggestedNameCodeFix(DiagnosticIds.AppRoleTooSmall);
