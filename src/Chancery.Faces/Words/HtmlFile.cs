using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Chancery.Faces.Words;

/// <summary>A page that is a file of its own: everything in it, nothing loaded, no script.</summary>
internal static class HtmlFile
{
    /// <summary>Encodes words for text and attributes; letters of all scripts stay as they are.</summary>
    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>All before the content of the body.</summary>
    /// <param name="title">Plain text.</param>
    /// <param name="style">Its style sheet.</param>
    public static string Begin(string title, string style) =>
        $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{Encoder.Encode(title)}</title>
            <style>
            {style}
            </style>
            </head>
            <body>

            """;
}
