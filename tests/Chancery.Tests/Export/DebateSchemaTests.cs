using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Chancery.Tests.Export;

/// <summary>TEI and Akoma Ntoso hold to their schemas, and to what no schema can say.</summary>
public sealed class DebateSchemaTests
{
    private static readonly XNamespace Tei = "http://www.tei-c.org/ns/1.0";
    private static readonly XNamespace Akn = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private const string DataCategories = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.isocat.org/ns/dcr">
          <xs:attribute name="datcat" type="xs:anyURI"/>
          <xs:attribute name="valueDatcat" type="xs:anyURI"/>
        </xs:schema>
        """;

    [Theory]
    [InlineData("tei", "parla-clarin.xsd")]
    [InlineData("akn", "akomantoso30.xsd")]
    public void Write_EveryDocument_IsValid(string format, string schema)
    {
        var schemas = Load(schema);
        DocumentAnalysis[] documents =
        [
            .. ExportedDocuments.Samples(),
            .. ExportedDocuments.Seeds(),
            .. ExportedDocuments.PartOfTheRecord(),
            ExportedDocuments.Read(""),
            ExportedDocuments.Read("# One heading\n\n# Another one"),
        ];

        foreach (var document in documents)
        {
            Assert.Empty(
                Errors(DebateRoundTripTests.Write(document, format), schemas)
                    .Select(error => $"{document.Document.Id}: {error}")
            );
        }

        // The check itself can fail.
        Assert.NotEmpty(Errors(Broken(format), schemas));
    }

    [Fact]
    public void Tei_Samples_NameEverySpeakerOnce()
    {
        foreach (var analysis in ExportedDocuments.Samples())
        {
            var root = Root(analysis, "tei");
            var persons = root.Descendants(Tei + "person")
                .Select(person => "#" + (string?)person.Attribute(XNamespace.Xml + "id"))
                .ToList();

            Assert.Distinct(persons);
            Assert.Subset(
                persons.ToHashSet(StringComparer.Ordinal),
                root.Descendants(Tei + "u")
                    .Select(u => (string?)u.Attribute("who"))
                    .OfType<string>()
                    .ToHashSet(StringComparer.Ordinal)
            );
            Assert.Contains(
                root.Descendants(Tei + "idno"),
                idno => (string?)idno.Attribute("type") == "SHA-256" && idno.Value == analysis.Document.Hash
            );
            Assert.All(
                root.Descendants(Tei + "head"),
                head => Assert.All(head.ElementsBeforeSelf(), before => Assert.Equal(Tei + "head", before.Name))
            );
            Assert.All(root.Descendants(), element => Assert.Equal(Tei, element.Name.Namespace));
        }
    }

    [Fact]
    public void AkomaNtoso_Samples_ReferToEverySpeaker()
    {
        foreach (var analysis in ExportedDocuments.Samples())
        {
            var root = Root(analysis, "akn");
            var ids = root.Descendants(Akn + "references")
                .Elements()
                .Select(reference => "#" + (string?)reference.Attribute("eId"))
                .ToList();

            Assert.Distinct(ids);
            Assert.All(
                root.Descendants().Where(element => element.Attribute("by") is not null),
                speech => Assert.Contains((string?)speech.Attribute("by"), ids)
            );
            Assert.Contains(
                root.Descendants(Akn + "FRBRalias"),
                alias => (string?)alias.Attribute("value") == analysis.Document.Hash
            );
        }
    }

    private static XElement Root(DocumentAnalysis analysis, string format) =>
        XDocument.Load(new MemoryStream(DebateRoundTripTests.Write(analysis, format))).Root!;

    private static byte[] Broken(string format)
    {
        var root = Root(ExportedDocuments.Samples().First(), format);
        root.Descendants().First(element => element.Name.LocalName is "seg" or "from").Name =
            root.Name.Namespace + "spoken";
        using var output = new MemoryStream();
        root.Save(output);
        return output.ToArray();
    }

    private static List<string> Errors(byte[] xml, XmlSchemaSet schemas)
    {
        var errors = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, problem) =>
        {
            // What is the program's own inside Akoma Ntoso's element for it has no schema.
            if (!problem.Message.Contains("urn:chancery:source", StringComparison.Ordinal))
            {
                errors.Add($"line {problem.Exception.LineNumber}: {problem.Message}");
            }
        };
        using var reader = XmlReader.Create(new MemoryStream(xml), settings);
        while (reader.Read()) { }
        return errors;
    }

    private static XmlSchemaSet Load(string name)
    {
        var folder = Repository.Shared("data", "schemas");
        var schemas = new XmlSchemaSet { XmlResolver = null };
        foreach (var file in new[] { "xml.xsd", name })
        {
            using var reader = XmlReader.Create(
                Path.Combine(folder, file),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore }
            );
            schemas.Add(null, reader);
        }

        // Parla-CLARIN refers to two attributes of a schema that is not published with it.
        schemas.Add(null, XmlReader.Create(new StringReader(DataCategories)));
        schemas.Compile();
        return schemas;
    }
}
