using System.Collections.Immutable;
using System.Globalization;
using Chancery.Reading.Archives;
using Chancery.Text;
using MimeKit;

namespace Chancery.Reading.Mails;

/// <summary>The parts of a mail: the words of the sender, and the files beside them.</summary>
/// <param name="Bodies">Texts to be read, in order; of alternatives the richest.</param>
/// <param name="Attachments">Files and mails inside the mail, as members.</param>
/// <param name="Diagnostics">What was passed over.</param>
internal sealed record MailParts(
    ImmutableArray<TextPart> Bodies,
    ImmutableArray<Member> Attachments,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    /// <summary>Collects the parts of <paramref name="message"/>, without recursion and within the limits.</summary>
    public static MailParts Collect(MimeMessage message, Member mail, ReadingOptions options)
    {
        var collector = new Collector(mail, options);
        collector.Collect(message.Body);
        return new MailParts([.. collector.Bodies], [.. collector.Attachments], [.. collector.Diagnostics]);
    }

    private sealed class Collector(Member mail, ReadingOptions options)
    {
        private readonly UnpackingBudget _budget = mail.Budget ?? new UnpackingBudget(options, mail.Bytes.Length);

        public List<TextPart> Bodies { get; } = [];

        public List<Member> Attachments { get; } = [];

        public List<Diagnostic> Diagnostics { get; } = [];

        public void Collect(MimeEntity? root)
        {
            var open = new Stack<MimeEntity?>([root]);
            var count = 0;
            while (open.TryPop(out var entity))
            {
                if (++count > options.MaxMembers)
                {
                    Diagnostics.Add(_budget.TooMany() with { Severity = Severity.Warning });
                    return;
                }

                foreach (var child in ChildrenOf(entity).Reverse())
                {
                    open.Push(child);
                }

                AddPart(entity);
            }
        }

        /// <summary>Of alternatives the last one that is text is the richest.</summary>
        private static IEnumerable<MimeEntity> ChildrenOf(MimeEntity? entity) =>
            entity switch
            {
                MultipartAlternative alternative => alternative.Where(child =>
                    child is not TextPart text || text == RichestOf(alternative)
                ),
                Multipart multipart => multipart,
                _ => [],
            };

        private static TextPart? RichestOf(MultipartAlternative alternative) =>
            alternative.OfType<TextPart>().LastOrDefault(text => text.IsHtml || text.IsPlain);

        private void AddPart(MimeEntity? entity)
        {
            switch (entity)
            {
                case TextPart { IsAttachment: false } text when text.IsHtml || text.IsPlain:
                    Bodies.Add(text);
                    break;
                case MessagePart { Message: { } inner } part:
                    Attach(NameOf(part, ".eml"), null, stream => inner.WriteTo(stream));
                    break;
                case MimePart { Content: { } content } part when IsPassedOver(part):
                    Diagnostics.Add(
                        new Diagnostic(
                            "CH1027",
                            Severity.Information,
                            $"the part {NameOf(part, "")} is no document ({part.ContentType.MimeType}) and was not read"
                        )
                    );
                    break;
                case MimePart { Content: { } content } part:
                    Attach(NameOf(part, ""), CharsetOf(part), stream => content.DecodeTo(stream));
                    break;
            }
        }

        /// <summary>A file that is no text has none, whatever its header says.</summary>
        private static string? CharsetOf(MimePart part) =>
            part.ContentType.MediaType.Equals("text", StringComparison.OrdinalIgnoreCase)
                ? part.ContentType.Charset
                : null;

        private void Attach(string name, string? charset, Action<Stream> write)
        {
            var member = new Member(Unpacking.NameOf(mail.Id, name), ReadOnlyMemory<byte>.Empty)
            {
                Budget = _budget,
                Depth = mail.Depth + 1,
                Charset = charset,
            };
            if (member.Depth >= options.MaxContainerDepth)
            {
                var problem = string.Create(
                    CultureInfo.InvariantCulture,
                    $"mails and archives inside each other deeper than {options.MaxContainerDepth}; not opened"
                );
                Attachments.Add(member with { Problem = new Diagnostic("CH1021", Severity.Error, problem) });
                return;
            }

            using var bytes = new MemoryStream();
            write(bytes);
            if (bytes.Length > 0)
            {
                Attachments.Add(member with { Bytes = bytes.ToArray() });
            }
        }

        private string NameOf(MimeEntity part, string ending)
        {
            var name = part switch
            {
                MimePart { FileName: { Length: > 0 } file } => file,
                MessagePart { Message.Subject: { Length: > 0 } subject } => subject + ending,
                { ContentType.Name: { Length: > 0 } given } => given,
                _ => string.Create(CultureInfo.InvariantCulture, $"part-{Attachments.Count + 1}{ending}"),
            };
            return name.Replace('/', '_').Replace('\\', '_');
        }

        private static bool IsPassedOver(MimePart part) =>
            part.ContentType.MediaType is { } type
            && (
                type.Equals("image", StringComparison.OrdinalIgnoreCase)
                || type.Equals("audio", StringComparison.OrdinalIgnoreCase)
                || type.Equals("video", StringComparison.OrdinalIgnoreCase)
                || part.ContentType.MimeType.Contains("signature", StringComparison.OrdinalIgnoreCase)
                || part.ContentType.MimeType.Contains("pgp", StringComparison.OrdinalIgnoreCase)
            );
    }
}
