using System.Globalization;
using System.Text;
using Chancery.Evaluation.Language;

namespace Chancery.Evaluation.Lineage;

/// <summary>Invented interviews, each in two of three languages, of sentences that were written in all of them; many share their sentences and differ in numbers, names and order.</summary>
internal static class MadeTranslations
{
    private const int Pairs = 120;

    private static readonly string[] Languages = ["en", "de", "ru"];

    private static readonly (string En, string De, string Ru)[] Persons =
    [
        ("Oskar Lindell", "Oskar Lindell", "Оскар Линделл"),
        ("Vera Kostin", "Vera Kostin", "Вера Костин"),
        ("Tomas Bruvik", "Tomas Bruvik", "Томас Брувик"),
        ("Marta Selden", "Marta Selden", "Марта Селден"),
        ("Pavel Dorner", "Pavel Dorner", "Павел Дорнер"),
    ];

    private static readonly (string En, string De, string Ru)[] Places =
    [
        ("Norvik", "Norvik", "Норвик"),
        ("Talben", "Talben", "Талбен"),
        ("Grasmund", "Grasmund", "Грасмунд"),
        ("Verdal", "Verdal", "Вердал"),
        ("Kostrin", "Kostrin", "Кострин"),
        ("Belmora", "Belmora", "Белмора"),
        ("Sundholm", "Sundholm", "Сундхолм"),
    ];

    private static readonly (string En, string De, string Ru)[] Questions =
    [
        (
            "How do you see the talks with {p} in {c}?",
            "Wie sehen Sie die Gespräche mit {p} in {c}?",
            "Как вы оцениваете переговоры с {p} в городе {c}?"
        ),
        (
            "Will the bridge at {c} be finished in {y}?",
            "Wird die Brücke bei {c} im Jahr {y} fertig?",
            "Будет ли мост у города {c} построен в {y} году?"
        ),
        (
            "What do you say to those in {c} who lost their work?",
            "Was sagen Sie denen in {c}, die ihre Arbeit verloren haben?",
            "Что вы скажете тем в городе {c}, кто потерял работу?"
        ),
    ];

    private static readonly (string En, string De, string Ru)[] Answers =
    [
        (
            "We met in {c} and agreed on {n} million crowns for the roads of the province.",
            "Wir haben uns in {c} getroffen und uns auf {n} Millionen Kronen für die Straßen der Provinz geeinigt.",
            "Мы встретились в городе {c} и договорились о {n} миллионах крон на дороги провинции."
        ),
        (
            "The treaty of {y} holds, and {p} has confirmed that in writing.",
            "Der Vertrag von {y} gilt, und {p} hat das schriftlich bestätigt.",
            "Договор {y} года действует, и {p} подтвердил это письменно."
        ),
        (
            "Nobody wants a quarrel about water, neither here nor in {c}.",
            "Niemand will einen Streit um das Wasser, weder hier noch in {c}.",
            "Никто не хочет спора о воде, ни здесь, ни в городе {c}."
        ),
        (
            "Of {n} schools that were promised, all but a few are open today.",
            "Von {n} Schulen, die versprochen waren, sind heute fast alle offen.",
            "Из {n} обещанных школ сегодня открыты почти все."
        ),
        (
            "I spoke with {p} on the telephone last week, and we shall meet again before the winter.",
            "Ich habe vorige Woche mit {p} telefoniert, und wir treffen uns vor dem Winter wieder.",
            "На прошлой неделе я говорил с {p} по телефону, и до зимы мы встретимся снова."
        ),
        (
            "That is a matter for the courts, and I shall not speak of it.",
            "Das ist eine Sache der Gerichte, und ich werde nicht darüber sprechen.",
            "Это дело судов, и я не буду об этом говорить."
        ),
        (
            "Between {c} and the coast {n} ships a day pass through the locks.",
            "Zwischen {c} und der Küste gehen täglich {n} Schiffe durch die Schleusen.",
            "Между городом {c} и побережьем через шлюзы ежедневно проходят {n} судов."
        ),
    ];

    /// <summary>Two documents a pair; the second has its kind from the first's translation.</summary>
    public static IEnumerable<MadeDocument> Make(int firstWork)
    {
        var random = new SplitMix(20_310_413);
        for (var pair = 0; pair < Pairs; pair++)
        {
            var script = Script(random);
            var first = random.Next(Languages.Length);
            var second = (first + 1 + random.Next(Languages.Length - 1)) % Languages.Length;
            yield return Of(firstWork + pair, "source", Languages[first], script);
            yield return Of(firstWork + pair, "translation", Languages[second], script);
        }
    }

    private static MadeDocument Of(int work, string kind, string language, List<Line> script) =>
        new($"made/{work}/{language}.txt", kind, work, Write(script, language));

    private static List<Line> Script(SplitMix random)
    {
        var speaker = random.Next(Persons.Length);
        var script = new List<Line>();
        for (var turn = 0; turn < 4 + random.Next(5); turn++)
        {
            script.Add(Line.Of(random, Questions, -1, Persons.Length, Places.Length));
            for (var sentence = 0; sentence < 2 + random.Next(4); sentence++)
            {
                script.Add(Line.Of(random, Answers, speaker, Persons.Length, Places.Length));
            }
        }

        return script;
    }

    private static string Write(List<Line> script, string language)
    {
        var question = language switch
        {
            "de" => "Frage",
            "ru" => "Вопрос",
            _ => "Question",
        };
        var text = new StringBuilder();
        var isAnswer = false;
        foreach (var line in script)
        {
            var words = Pick(line.Sentence, language)
                .Replace("{p}", Pick(Persons[line.Person], language), StringComparison.Ordinal)
                .Replace("{c}", Pick(Places[line.Place], language), StringComparison.Ordinal)
                .Replace("{n}", line.Number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("{y}", line.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            if (line.Speaker < 0)
            {
                text.Append(text.Length > 0 ? "\n\n" : "").Append(question).Append(": ").Append(words);
                isAnswer = false;
            }
            else
            {
                text.Append(isAnswer ? " " : $"\n\n{Pick(Persons[line.Speaker], language)}: ").Append(words);
                isAnswer = true;
            }
        }

        return text.Append('\n').ToString();
    }

    private static string Pick((string En, string De, string Ru) words, string language) =>
        language switch
        {
            "de" => words.De,
            "ru" => words.Ru,
            _ => words.En,
        };

    private sealed record Line(
        (string En, string De, string Ru) Sentence,
        int Speaker,
        int Person,
        int Place,
        int Number,
        int Year
    )
    {
        public static Line Of(
            SplitMix random,
            (string En, string De, string Ru)[] sentences,
            int speaker,
            int persons,
            int places
        ) =>
            new(
                sentences[random.Next(sentences.Length)],
                speaker,
                random.Next(persons),
                random.Next(places),
                11 + random.Next(880),
                1950 + random.Next(80)
            );
    }
}
