using System.Globalization;
using System.Text;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Tests.Reading.Formats;

public sealed class MailReaderTests
{
    private const string Header =
        "From: Coast Desk <desk@coast.example>\r\nTo: editors@coast.example\r\nSubject: The ferry\r\nDate: Sun, 16 Mar 2031 08:30:00 +0100\r\nMIME-Version: 1.0\r\n";
    private const string Words = "The ferry stays, said Minister Orla Venn on Sunday, and nobody asked her why.";

    [Fact]
    public void Read_Mail_TakesItsHeaderForMetadata()
    {
        var document = Assert.Single(Read(Header + $"\r\n{Words}\r\n"));

        Assert.Equal(
            ("The ferry", "Coast Desk", "2031-03-16", "mail header Date"),
            (document.Title, document.Author, document.Published?.Date.ToString(), document.Published?.Found)
        );
        Assert.Equal(["The ferry", Words], document.Blocks.Select(block => document.Source.ToString(block.Span)));
        Assert.Contains(
            "From: \"Coast Desk\" <desk@coast.example>",
            document.Boilerplate.Select(document.Source.ToString).SelectMany(text => text.Split('\n'))
        );
    }

    [Fact]
    public void Read_FlowedLines_AreJoined()
    {
        var document = Assert.Single(
            Read(
                Header
                    + "Content-Type: text/plain; charset=utf-8; format=flowed\r\n\r\nThe ferry stays, said \r\nMinister Orla Venn.\r\nNobody asked.\r\n"
            )
        );

        Assert.Equal(
            ["The ferry", "The ferry stays, said Minister Orla Venn.", "Nobody asked."],
            document.Blocks.Select(block => document.Source.ToString(block.Span))
        );
    }

    [Fact]
    public void Read_TextWithLabels_IsNoMail()
    {
        var document = Assert.Single(
            Read("Question: To whom?\nAnswer: To all of you, and to the people of the coast.\n")
        );

        Assert.Equal("utf-8", document.DecodedFrom);
    }

    [Fact]
    public void Read_TenThousandParts_ReadsThemInTheLimit()
    {
        var mail = new StringBuilder(Header + "Content-Type: multipart/mixed; boundary=b\r\n\r\n");
        for (var i = 0; i < 10_000; i++)
        {
            mail.Append("--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\n")
                .Append(Words)
                .Append("\r\n");
        }

        var documents = Read(mail.Append("--b--\r\n").ToString(), new ReadingOptions { MaxMembers = 200 });

        Assert.InRange(documents.Count, 190, 201);
        Assert.Contains(
            documents[0].Diagnostics,
            diagnostic => diagnostic is { Id: "CH1021", Severity: Severity.Warning }
        );
        Assert.Equal(
            documents.Count,
            documents.Select(document => document.Id).Distinct(StringComparer.Ordinal).Count()
        );
    }

    [Fact]
    public void Read_PartsNestedFiveHundredDeep_ReadsTheRest()
    {
        var mail = new StringBuilder(Header);
        for (var i = 0; i < 500; i++)
        {
            mail.Append(
                CultureInfo.InvariantCulture,
                $"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\nContent-Type: text/plain\r\n\r\nLevel {i} of the mail says something.\r\n--b{i}\r\n"
            );
        }

        var documents = Read(mail.ToString());

        Assert.Contains("Level 3 of the mail", documents[0].Source.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MailsInsideMails_AreOpenedToTheLimit()
    {
        var mail = Header + $"\r\n{Words}\r\n";
        for (var i = 0; i < 20; i++)
        {
            mail =
                Header
                + $"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\nContent-Type: text/plain\r\n\r\n{Words} {i}\r\n--b{i}\r\nContent-Type: message/rfc822\r\n\r\n{mail}\r\n--b{i}--\r\n";
        }

        var documents = Read(mail);

        Assert.Equal(6, documents.Count);
        Assert.Equal("CH1021", documents[^1].Diagnostics[0].Id);
        Assert.EndsWith(
            "a.eml/The ferry.eml/The ferry.eml/The ferry.eml/The ferry.eml/The ferry.eml",
            documents[^1].Id,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Read_PictureBesideTheText_IsPassedOver()
    {
        var documents = Read(
            Header
                + $"Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n{Words}\r\n--b\r\nContent-Type: image/png; name=logo.png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n"
        );

        var remark = Assert.Single(Assert.Single(documents).Diagnostics);
        Assert.Equal(("CH1027", Severity.Information), (remark.Id, remark.Severity));
        Assert.Contains("logo.png", remark.Message, StringComparison.Ordinal);
    }

    private static List<Document> Read(string mail, ReadingOptions? options = null) =>
        DocumentInvariants.Check("a.eml", Encoding.UTF8.GetBytes(mail), options);
}
