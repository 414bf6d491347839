using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SdkKit.Analyzers.Diagnostics;

namespace SdkKit.CodeFixes.Permissions;

/// <summary>Writes the smallest role that suffices in the place of the one that does not.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RoleTooSmallCodeFix() : SuggestedNameCodeFix(DiagnosticIds.RoleTooSmall);
