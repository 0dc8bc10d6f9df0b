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
    public void Read_MailInAMailInAMail_InAnOldCharacterSet_IsThreeDocuments()
    {
        var koi8 = CodePagesEncodingProvider.Instance.GetEncoding("koi8-r")!;
        const string Talk = "Вопрос: Откладывается ли подписание?\n\nВесна Тарр: Нет, не откладывается.\n";
        byte[] inner =
        [
            .. Encoding.ASCII.GetBytes(
                $"From: {Encoded("Пресс-служба")} <press@norland.example>\nTo: desk@selm.example\nSubject: {Encoded("Стенограмма")}\nDate: Fri, 14 Mar 2031 10:00:00 +0300\nMIME-Version: 1.0\nContent-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: 8bit\n\n"
            ),
            .. koi8.GetBytes(Talk),
        ];

        var documents = DocumentInvariants.Check("a.eml", Wrap("Fwd: talk", Wrap("Talk", inner)));

        Assert.Equal(["Fwd: talk", "Talk", "Стенограмма"], documents.Select(document => document.Title));
        Assert.Equal("Пресс-служба", documents[2].Author);
        Assert.Equal("a.eml/Talk.eml/Стенограмма.eml", documents[2].Id);
        Assert.Contains("Весна Тарр: Нет, не откладывается.", documents[2].Source.Value, StringComparison.Ordinal);

        string Encoded(string words) => $"=?koi8-r?B?{Convert.ToBase64String(koi8.GetBytes(words))}?=";
        static byte[] Wrap(string subject, byte[] mail) =>
            [
                .. Encoding.ASCII.GetBytes(
                    $"From: Ada Marl <ada@selm.example>\nTo: desk@selm.example\nSubject: {subject}\nDate: Fri, 14 Mar 2031 11:00:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary={subject.Length}\n\n--{subject.Length}\nContent-Type: text/plain\n\nSee below.\n\n--{subject.Length}\nContent-Type: message/rfc822\n\n"
                ),
                .. mail,
                .. Encoding.ASCII.GetBytes($"\n--{subject.Length}--\n"),
            ];
    }

    [Fact]
    public void Read_MailCutOffInsideItsParts_IsReadAndSaid()
    {
        const string Mail =
            Header
            + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n"
            + Words
            + "\r\n--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\n"
            + Words
            + " "
            + Words;

        var whole = Read(Mail + "\r\n--b--\r\n");
        var cut = Read(Mail[..^60]);

        Assert.Empty(whole[0].Diagnostics);
        var said = Assert.Single(cut[0].Diagnostics);
        Assert.Equal(("CH1020", Severity.Warning), (said.Id, said.Severity));
        Assert.StartsWith("perhaps not whole: cut off: the mail ends", said.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("From: <Saved by Browser>\r\nSnapshot-Content-Location: https://selm.example/lakes\r\n")]
    [InlineData("From: \"Saved by Browser 7\" <Saved by Browser>\r\nX-A: b\r\n")]
    public void Read_PageThatABrowserSaved_IsThePageAndNoMail(string head)
    {
        var saved =
            head
            + "Subject: Minister Tarr on the lakes\r\nDate: Sat, 15 Mar 2031 09:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n"
            + "--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://selm.example/lakes\r\n\r\n"
            + "<html><head><meta charset=3D\"utf-8\"><title>Minister Tarr on the lakes</title></head><body><h1>Minister Tarr on the lakes</h1><p>14 March 2031</p><p>Minister Vesna Tarr said on Friday: =E2=80=9CWe shall not support new sancti=\r\nons.=E2=80=9D The talks go well, she told reporters in Selm after she had met Orla Venn.</p></body></html>\r\n"
            + "--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://selm.example/a.png\r\n\r\niVBORw0KGgo=\r\n--b--\r\n";

        var document = Assert.Single(Read(saved));

        Assert.Equal(
            ("Minister Tarr on the lakes", "2031-03-14", null, "https://selm.example/lakes"),
            (document.Title, document.Published?.Date.ToString(), document.Author, document.Url)
        );
        Assert.Contains("“We shall not support new sanctions.”", document.Source.Value, StringComparison.Ordinal);
        Assert.Empty(document.Diagnostics);
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
