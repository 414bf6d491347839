using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SdkKit.Analyzers.Diagnostics;

namespace SdkKit.CodeFixes.Permissions;

/// <summary>Writes the action that the route says.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ContradictedActionCodeFix() : SuggestedNameCodeFix(DiagnosticIds.ContradictedAction);
