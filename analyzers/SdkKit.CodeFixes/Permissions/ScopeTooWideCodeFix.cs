using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SdkKit.Analyzers.Diagnostics;

namespace SdkKit.CodeFixes.Permissions;

/// <summary>Writes the narrowest scope that holds all of the calls.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ScopeTooWideCodeFix() : SuggestedNameCodeFix(DiagnosticIds.ScopeTooWide);
