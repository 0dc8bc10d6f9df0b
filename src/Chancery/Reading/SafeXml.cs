using System.Globalization;
using System.Xml;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>XML as untrusted input: no document type is read, nothing is fetched, nothing is expanded, and nesting has an end.</summary>
internal static class SafeXml
{
    /// <summary>A reader of decoded text; an encoding that the text declares was seen before.</summary>
    public static XmlReader Open(string text) => XmlReader.Create(new StringReader(text), Settings);

    /// <summary>A reader of bytes.</summary>
    public static XmlReader Open(Stream bytes) => XmlReader.Create(bytes, Settings);

    /// <summary>Goes on to the next node.</summary>
    /// <exception cref="XmlException">Not well-formed, or nested deeper than <see cref="ReadingOptions.MaxNesting"/>.</exception>
    public static bool ReadWithin(this XmlReader reader, ReadingOptions options)
    {
        if (!reader.Read())
        {
            return false;
        }

        return reader.Depth <= options.MaxNesting
            ? true
            : throw new XmlException(
                string.Create(CultureInfo.InvariantCulture, $"Elements nest deeper than {options.MaxNesting}.")
            );
    }

    /// <summary>An error where elements nest deeper than <see cref="ReadingOptions.MaxNesting"/>; null also where the XML breaks off before.</summary>
    /// <remarks>Copying an element with all that is in it, as feeds need, takes time by the square of its depth.</remarks>
    public static Diagnostic? FindExcess(string text, ReadingOptions options, string expected)
    {
        using var reader = Open(text);
        try
        {
            while (reader.Read())
            {
                if (reader.Depth > options.MaxNesting)
                {
                    return new Diagnostic(
                        "CH1026",
                        Severity.Error,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"elements nest deeper than {options.MaxNesting}; expected {expected}"
                        )
                    );
                }
            }
        }
        catch (XmlException)
        {
            // Said by those who read it, behind what stands before the break.
        }

        return null;
    }

    /// <summary>What is wrong with it, and where.</summary>
    public static Diagnostic Diagnose(XmlException error, string expected, Severity severity = Severity.Error) =>
        new(
            "CH1026",
            severity,
            string.Create(
                CultureInfo.InvariantCulture,
                $"no well-formed XML at line {error.LineNumber}, column {error.LinePosition}: {FirstSentence(error.Message)}; expected {expected}"
            )
        );

    private static XmlReaderSettings Settings { get; } =
        new()
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = false,
        };

    private static string FirstSentence(string message)
    {
        var line = message.ReplaceLineEndings(" ");
        var end = line.IndexOf(". ", StringComparison.Ordinal);
        return (end < 0 ? line : line[..end]).TrimEnd('.');
    }
}
