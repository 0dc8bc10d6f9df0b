"""Makes the formats that no program of Debian writes from a page: mails, feeds, debates, subtitles, lines. Standard library only."""
import html, json, re, sys
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from xml.sax.saxutils import escape

here, work = Path(__file__).parent, Path(sys.argv[1])
PEOPLE = {"Pavel Reuter": "reuter", "Sigrun Alvestad": "alvestad"}


def blocks(name):
    """The blocks of a source page: (element, speaker or None, words)."""
    body = (here / f"source/{name}.html").read_text("utf-8").split("<body>")[1]
    for tag, words in re.findall(r"<(h1|p|blockquote)>(.*?)</(?:h1|p|blockquote)>", body):
        label = re.match(r"<strong>(.*?):</strong> (.*)", words.removeprefix("<p>"))
        yield tag, label.group(1) if label else None, html.unescape(label.group(2) if label else words.removeprefix("<p>"))


def turns(name):
    """(speaker, [(element, words)]) a turn; the head of the page has no speaker."""
    found = [(None, [])]
    for tag, speaker, words in blocks(name):
        if speaker:
            found.append((speaker, []))
        found[-1][1].append((tag, words))
    return found


def mail(name):
    source = (here / f"source/{name}.html").read_text("utf-8")
    title = re.search("<title>(.*?)</title>", source).group(1)
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"] = "Coast Desk <desk@coast.example>", "Editors <editors@coast.example>"
    message["Subject"], message["Date"], message["Message-ID"] = title, "Sun, 16 Mar 2031 08:30:00 +0100", f"<{name}@coast.example>"
    body = [words if not speaker else f"{speaker}: {words}" for tag, speaker, words in blocks(name) if tag != "h1"]
    message.set_content("\n\n".join(body) + "\n", cte="quoted-printable")
    message.add_alternative(re.sub(r"<h1>.*?</h1>\n", "", source), subtype="html", cte="base64")
    (here / f"{name}.eml").write_bytes(message.as_bytes())
    plain = EmailMessage(policy=SMTP)
    for field in ("From", "To", "Subject", "Date"):
        plain[field] = message[field]
    plain.set_content("Attached is the text.\n")
    docx = (here / f"{name}.office.docx").read_bytes()
    plain.add_attachment(docx, maintype="application", subtype="octet-stream", filename=f"{name}.docx")
    (here / f"{name}.attached.eml").write_bytes(plain.as_bytes())


def feeds():
    pages = {name: (here / f"source/{name}.html").read_text("utf-8") for name in ("interview", "report")}
    title = {name: re.search("<title>(.*?)</title>", page).group(1) for name, page in pages.items()}
    content = {name: re.sub(r"<h1>.*?</h1>\n", "", page.split("<body>\n")[1].split("</body>")[0]) for name, page in pages.items()}
    date = {"interview": ("Fri, 14 Mar 2031 09:00:00 GMT", "2031-03-14T09:00:00Z"), "report": ("Sat, 15 Mar 2031 09:00:00 GMT", "2031-03-15T09:00:00Z")}
    items = "".join(
        f"<item><title>{escape(title[name])}</title><link>https://coast.example/{name}</link><guid>https://coast.example/{name}</guid>"
        f"<pubDate>{date[name][0]}</pubDate><description>A short summary.</description>"
        f"<content:encoded><![CDATA[{content[name]}]]></content:encoded></item>\n" for name in pages)
    (here / "feed.rss").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<title>Coast News</title><link>https://coast.example/</link><description>News of the coast</description>\n{items}</channel></rss>\n", "utf-8")
    entries = "".join(
        f"<entry><title>{escape(title[name])}</title><id>https://coast.example/{name}</id><link href=\"https://coast.example/{name}\"/>"
        f"<updated>{date[name][1]}</updated><content type=\"html\">{escape(content[name])}</content></entry>\n" for name in pages)
    (here / "feed.atom").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>Coast News</title><id>https://coast.example/</id>'
        f"<updated>2031-03-15T09:00:00Z</updated>\n{entries}</feed>\n", "utf-8")


def tei(name):
    title = next(words for tag, _, words in blocks(name) if tag == "h1")
    people = "".join(f'<person xml:id="{id}"><persName><forename>{full.split()[0]}</forename> <surname>{full.split()[1]}</surname></persName></person>' for full, id in PEOPLE.items())
    out = []
    for speaker, said in turns(name):
        paragraphs = [(tag, escape(words)) for tag, words in said if tag != "h1"]
        if speaker:
            out.append(f'<u who="#{PEOPLE[speaker]}">' + "\n".join(f"<seg>{words}</seg>" for _, words in paragraphs) + "</u>\n")
        else:
            out += [f"<note>{words}</note>\n" for _, words in paragraphs]
    (here / f"{name}.tei.xml").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc><titleStmt>'
        f'<title>{escape(title)}</title></titleStmt><sourceDesc><bibl><date when="2031-03-14">14 March 2031</date></bibl></sourceDesc></fileDesc>'
        f"<profileDesc><particDesc><listPerson>{people}</listPerson></particDesc></profileDesc></teiHeader>\n<text><body><div><head>{escape(title)}</head>\n"
        + "".join(out) + "</div></body></text></TEI>\n", "utf-8")


def akn(name):
    title = next(words for tag, _, words in blocks(name) if tag == "h1")
    people = "".join(f'<TLCPerson eId="{id}" href="/ontology/person/{id}" showAs="{full}"/>' for full, id in PEOPLE.items())
    out = []
    for speaker, said in turns(name):
        paragraphs = "".join(f"<p>{escape(words)}</p>\n" for tag, words in said if tag != "h1")
        out.append(f'<speech by="#{PEOPLE[speaker]}"><from>{speaker}:</from>\n{paragraphs}</speech>\n' if speaker else f"<narrative>{paragraphs}</narrative>\n")
    (here / f"{name}.akn.xml").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate name="interview"><meta>'
        '<identification source="#desk"><FRBRWork><FRBRthis value="/x/interview"/><FRBRdate date="2031-03-14" name="sitting"/></FRBRWork></identification>'
        f'<references source="#desk">{people}</references></meta><preface><p><docTitle>{escape(title)}</docTitle></p></preface>'
        f"<debateBody><debateSection name=\"talk\">{''.join(out)}</debateSection></debateBody></debate></akomaNtoso>\n", "utf-8")


def cues(name):
    """(speaker, words) of at most 42 characters a line, two lines a cue, cut wherever the line is full."""
    for speaker, said in turns(name):
        if not speaker:
            continue
        lines, line = [], ""
        for word in " ".join(words for _, words in said).split():
            if len(line) + len(word) + 1 > 42:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        lines.append(line)
        for i in range(0, len(lines), 2):
            yield speaker, i == 0, lines[i : i + 2]


def subtitles(name):
    srt, vtt = [], ["WEBVTT - Coast Radio\n\nNOTE made for a test\n"]
    for i, (speaker, begins, lines) in enumerate(cues(name)):
        at, end = i * 4, i * 4 + 3.5
        stamp = lambda s, mark: f"{int(s // 3600):02}:{int(s // 60) % 60:02}:{int(s % 60):02}{mark}{int(s % 1 * 1000):03}"
        shown = ([f"{speaker.upper()}: {lines[0]}"] + lines[1:]) if begins else lines
        srt.append(f"{i + 1}\n{stamp(at, ',')} --> {stamp(end, ',')}\n" + "\n".join(shown) + "\n")
        vtt.append(f"{stamp(at, '.')} --> {stamp(end, '.')} line:85%\n<v {speaker}>" + "\n".join(lines) + "\n")
    (here / f"{name}.srt").write_text("\n".join(srt), "utf-8")
    (here / f"{name}.vtt").write_text("\n".join(vtt), "utf-8")


def lines():
    said = [{"speaker": speaker, "text": "\n".join(words for _, words in said)} for speaker, said in turns("interview") if speaker]
    title = next(words for tag, _, words in blocks("interview") if tag == "h1")
    report = "\n".join(words for _, _, words in blocks("report"))
    (here / "lines.jsonl").write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in [
        {"id": "interview", "title": title, "date": "2031-03-14", "turns": said}, {"id": "report", "text": report}]), "utf-8")


for page in ("interview", "report"):
    mail(page)
feeds()
tei("interview")
akn("interview")
subtitles("interview")
lines()
for page in ("interview", "report"):
    (here / f"{page}.xhtml").write_bytes((work / f"{page}.xhtml").read_bytes())
    (here / f"{page}.wrapped.txt").write_bytes((work / f"{page}.wrapped.txt").read_bytes())
