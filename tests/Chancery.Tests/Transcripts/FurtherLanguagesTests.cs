using System.Text;
using Chancery.Transcripts;

namespace Chancery.Tests.Transcripts;

/// <summary>Interviews in languages of other scripts and marks.</summary>
public sealed class FurtherLanguagesTests
{
    [Theory]
    [InlineData(
        "ka",
        "კითხვა:",
        "შენარჩუნდება თუ არა შუქურების ხელშეკრულება?",
        "ვესნა ტარი:",
        "იგი სიტყვასიტყვით შესრულდება, და ეს არავის უთხოვია."
    )]
    [InlineData("am", "ጥያቄ፦", "የመብራት ቤቶች ስምምነት ይጠበቃል?", "ቬስና ታር፦", "በክረምት መሃል የመብራት ቤቶችን አንዘጋም፣ ማንም አልጠየቀንም።")]
    [InlineData(
        "th",
        "คำถาม:",
        "สนธิสัญญาประภาคารจะได้รับการรักษาไว้หรือไม่",
        "เวสนา ทาร์:",
        "เราไม่ปิดประภาคารกลางฤดูหนาว และไม่มีใครขอให้เราทำเช่นนั้น"
    )]
    [InlineData(
        "hi",
        "प्रश्न:",
        "क्या प्रकाशस्तंभ संधि निभाई जाएगी?",
        "वेस्ना तार:",
        "वह अक्षरशः निभाई जाएगी, और किसी ने हमसे यह नहीं कहा।"
    )]
    [InlineData(
        "hy",
        "Հարց:",
        "Կպահպանվի՞ փարոսների պայմանագիրը",
        "Վեսնա Տար:",
        "Այն կպահպանվի տառացիորեն, և ոչ ոք դա չի խնդրել։"
    )]
    [InlineData("he", "שאלה:", "האם יישמר הסכם המגדלורים?", "וסנה טאר:", "הוא יישמר אות באות, ואיש לא ביקש זאת.")]
    public void Analyze_Interview_HasQuestionsAndAnswers(
        string language,
        string question,
        string asked,
        string speaker,
        string answered
    )
    {
        var text = $"{question} {asked}\n\n{speaker} {answered}\n\n{question} {asked}\n\n{speaker} {answered}\n";

        var analysis = new DocumentAnalyzer().Analyze("talk.txt", Encoding.UTF8.GetBytes(text)).Single();

        Assert.Equal(
            [
                (TurnRole.Question, asked),
                (TurnRole.Answer, answered),
                (TurnRole.Question, asked),
                (TurnRole.Answer, answered),
            ],
            analysis.Turns.Select(turn => (turn.Role, analysis.Document.Source.ToString(turn.Span)))
        );
        Assert.Equal(language, analysis.Document.Language);
        Assert.Equal(speaker[..^1], analysis.Turns[1].Speaker);
    }
}
