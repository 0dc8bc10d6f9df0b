using Chancery.Language.Dates;
using Chancery.Reading;
using Chancery.Text;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Chancery.Tests.Language.Dates;

public sealed class DateReaderProperties
{
    private static readonly string[] Words =
    [
        "last",
        "next",
        "this",
        "the",
        "May",
        "Tuesday",
        "year",
        "years",
        "5",
        "31",
        "2031",
        "30-31",
        "two",
        "ago",
        "every",
        "second",
        "half",
        "of",
        "end",
        "by",
        "-",
        ",",
        "to",
        "century",
        "20th",
        "9999",
        "decades",
        "spring",
        "mid-May",
        "1000-year",
        "from",
        "now",
        "12:30",
        "p.m.",
        "once",
        "a",
    ];

    [Property]
    public FsCheck.Property Read_AnyWords_SpansLieInOrderAndDaysToo() =>
        Prop.ForAll(
            Gen.Elements(Words).ArrayOf().ToArbitrary(),
            words =>
            {
                var text = string.Join(' ', words);
                var end = 0;
                foreach (
                    var date in new DateReader(text, new PartialDate(2031, 1, 31)).Read(new TextSpan(0, text.Length))
                )
                {
                    Assert.InRange(date.Span.Start, end, text.Length);
                    Assert.True(date.First <= date.Last || date.First is null);
                    end = date.Span.End;
                    Assert.InRange(end, date.Span.Start + 1, text.Length);
                }
            }
        );
}
