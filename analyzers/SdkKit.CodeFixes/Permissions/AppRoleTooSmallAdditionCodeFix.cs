using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SdkKit.Analyzers.Diagnostics;

namespace SdkKit.CodeFixes.Permissions;

/// <summary>Writes the least application permission that allows the calls beside what is declared.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AppRoleTooSmallAdditionCodeFix() : AddedDeclarationCodeFix(DiagnosticIds.AppRoleTooSmall);
