using System.Text;
using System.Xml;

namespace Chancery.Export;

/// <summary>How XML is written: UTF-8 without a mark, indented, the same bytes on every machine.</summary>
internal static class XmlFile
{
    public static XmlWriter Open(Stream output) =>
        XmlWriter.Create(
            output,
            new XmlWriterSettings
            {
                Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                Indent = true,
                IndentChars = "  ",
                NewLineChars = "\n",
                CloseOutput = false,
            }
        );

    /// <summary>Writes an element with words only, where there are any.</summary>
    public static void WriteWords(this XmlWriter xml, string name, string? words)
    {
        if (words is not null)
        {
            xml.WriteElementString(name, XmlWords.Of(words));
        }
    }
}
