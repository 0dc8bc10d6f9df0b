using System.Collections.Frozen;

namespace Chancery.Actors;

/// <summary>Common given names: what pronoun takes them up, and which are short for which.</summary>
/// <remarks>General knowledge of names in several languages, in folded form; a name that is not listed has no known gender.</remarks>
internal static class GivenNames
{
    private static readonly FrozenSet<string> Male = Folded(
        """
        aaron abdul abdullah adam adrian ahmed alain alan albert alejandro alex alexander alexandre alexei alexis alfred ali alistair
        amir anatoly anders andre andreas andrei andrew andrzej angel ángel anthony antoine anton antonin antonio antony antti arkady armin
        arnold arthur artur ashraf augustin barack barry bashar ben benjamin bernard bernd bernie bill björn bob bogdan boris brad brandon
        brendan brett brian bruce bruno carl carlo carlos cedric chad charles chen chris christian christoph christophe christopher
        claude claudio clive colin craig curt dale dan daniel daniele dario dave david dean denis dennis derek didier diego dieter dirk dmitry
        dominic dominik dominique don donald doug douglas dragan duncan dusan dustin dwight eduardo edward edwin egon elias elliot emil
        emmanuel enrique eric erik ernest ernesto erwin ethan eugene evan fabio fabrice federico felipe felix ferdinand fernando filip
        florian francesco francis francisco franco francois frank frans franz fred frederic frederick fredrik friedrich fyodor gabriel gary
        gavin gennady geoff geoffrey george georg georges georgy gerald gerard gerhard gianni giorgio giovanni giuseppe glenn gordon graham
        greg gregory gunther gustav guy hamid hans harald harold harry hasan hassan heinrich heinz hector helmut henri henry herbert herman
        hossein hubert hugh hugo hussein ian ibrahim igor ilya ilham imran ismail istvan ivan ivo jack jacob jacques jaime jake jakob jakub james
        jamie jan jared jason javier jay jean jeff jeffrey jens jeremy jerome jerry jesus jim jimmy joachim joao joaquin joe joel joerg
        johan johannes john johnny jon jonas jonathan jordan jorge josé jose josef joseph josh joshua juan juergen julian julio jürgen juri justin
        kamal karel karim karl keith ken kenneth kevin khaled kirill klaus konrad konstantin krzysztof kurt kyle ladislav lars laurent
        lawrence lee leo leon leonid lester liam lindsey lloyd lorenzo lothar louis luca lucas luigi luis lukas luke mahmoud manfred manuel marc
        marcel marcin marco marcos marcus mario marius mark markus martin marvin massimo mateusz matt matteo matthew matthias maurice mauro
        max maxim mehmet michael michal michel miguel mike mikhail mikulas milan milos miloš miroslav mitch mitchell mohamed mohammad mohammed
        mohammad muhammad murat mustafa narendra nathan neil nicholas nick nicolas nigel nikita nikolai nikolas nils noah norbert norman
        oleg oleksandr oliver olivier omar orlando oscar oskar osman otto pablo paolo pascal patrice patrick paul pavel pavol pawel pedro per
        peter petr petro phil philip philippe pierre piotr pyotr rafael ralf ralph ramon randy raul ray raymond reinhard rene ricardo riccardo rich
        richard rick rob robert roberto robin rod rodrigo roger roland rolf roman ron ronald ross roy rudolf rupert russell ruslan ryan
        salvador sam samuel scott sean sebastian serge sergei sergio seth shane shaun simon slavomir stanislav stefan stefano stephane
        stephen steve steven stuart sven taras ted terry theo thierry thomas tim timothy tobias todd tom tomas tomasz tommy tony travis trevor
        ulrich uwe vaclav vadim valery vasily viktor victor vincent vitaly vito vittorio vlad vladimir vladislav volker volodymyr
        vyacheslav walter warren wayne werner wilhelm will william willy winston wolfgang xavier yasser yegor yevgeny yuri yves yusuf zbigniew
        zdenek zoltan сергей владимир дмитрий александр алексей андрей иван игорь михаил николай олег павел пётр юрий
        """
    );

    private static readonly FrozenSet<string> Female = Folded(
        """
        abigail adriana agnes agnieszka alena alessandra alexandra alice alicia alina alison allison alyssa amanda amber amelia amy ana anastasia
        andrea angela angelina anita anja anke ann anna anne annalena annette annie antje antonia april ashley astrid audrey barbara beatrice
        beatriz becky bettina beth betty beverly birgit bonnie brenda bridget brigitte brittany camilla candace carla carly carmen carol
        carole carolina caroline carolyn cassandra catherine cathy cecilia celine charlotte chelsea cheryl chiara christiane christina
        christine cindy claire clara claudia colleen condoleezza connie courtney cristina crystal cynthia dagmar daisy dana daniela danielle
        daria dawn deborah debbie debra denise diana diane dolores dominika donna dora doris dorothy edith eileen ekaterina elaine elena elisa
        elise elisabeth eliza elizabeth elke ella ellen elsa elvira emilia emilie emily emma erica erika erin estelle esther eugenia eva
        evelyn fatima federica felicity fiona florence frances francesca franziska frederique gabriela gabriele gail galina georgia geraldine
        gerda gertrude gina ginger giulia gloria grace greta gretchen hannah heather heidi heike helen helena helene helga hilary hillary holly
        ilona ines inge ingrid irena irene irina iris irma isabel isabella isabelle ivana ivanka jacqueline jana jane janet janice jasmine jean-marie
        jeanne jelena jen jenna jennifer jenny jessica jill jo joan joanna jodi johanna josephine joy joyce juanita judith judy jule julia julie
        juliet june justine jutta kamala karen karin karina karine karla karolina karoline kate katerina katharina katherine kathleen kathryn
        kathy katia katie katrin katrina kay kayla kellyanne kelly kerry kerstin kim kimberly kirsten kristen kristin kristina ksenia
        larisa laura lauren laurence lea leah leila lena leslie liliana lilian lily linda lisa liz liza lois loretta loretto lori lorraine louise lucia
        lucie lucy ludmila luise luisa lydia lynn lyudmila madeleine maggie magdalena malgorzata mandy manuela marcia margaret margarita
        margit margot marguerite maria mariana marie marilyn marina marine marion marisa marjorie marlene marta martha martina mary
        maryam maureen maya megan megyn melanie melania melinda melissa mercedes meredith mia michaela michele michelle mila milena mireille miriam
        molly monica monika monique nadezhda nadia nadine nancy naomi natalia natalie natalya natasha nicola nicole nikki nina nora norma olena
        olga olivia oksana paige pamela patricia paula pauline peggy penelope penny petra phyllis polina priscilla rachel raisa ramona
        rebecca regina renata renate rita roberta rosa rosalind rose rosemary rosie ruth sabine sabrina sally samantha sandra sara
        sarah sasha selma serena shannon sharon sheila shelley sherry shirley silvia simone sofia sonia sonja sophia sophie stella stephanie
        sue susan susana susanne suzanne svetlana sybille sylvia sylvie tamara tanja tanya tara tatiana tatyana teresa teri thea theresa
        tina tracy ulrike ulla ursula uta valentina valeria valerie vanessa vera veronica veronika victoria viola violeta virginia viktoria vivian
        wanda wendy whitney yekaterina yelena yolanda yulia yvette yvonne zdenka zuzana мария анна елена ольга наталья татьяна светлана
        """
    );

    private static readonly FrozenDictionary<string, string> Longer = Pairs(
        """
        abe abraham | al albert | alex alexander | andy andrew | ben benjamin | bernie bernard | bert albert | beth elizabeth | bill william
        | billy william | bob robert | bobby robert | cathy catherine | charlie charles | chris christopher | chuck charles | dan daniel
        | danny daniel | dave david | debbie deborah | dick richard | don donald | doug douglas | drew andrew | ed edward | eddie edward
        | frank francis | fred frederick | gene eugene | geoff geoffrey | greg gregory | hank henry | harry harold | jack john | jake jacob
        | jeff jeffrey | jen jennifer | jenny jennifer | jerry gerald | jim james | jimmy james | joe joseph | joey joseph | johnny john
        | jon jonathan | josh joshua | judy judith | kate katherine | kathy katherine | katie katherine | ken kenneth | larry lawrence
        | liz elizabeth | lou louis | maggie margaret | matt matthew | max maximilian | meg margaret | mike michael | mick michael | mitch mitchell
        | nate nathan | ned edward | nick nicholas | pat patrick | pam pamela | peggy margaret | pete peter | phil philip | ray raymond
        | rich richard | rick richard | rob robert | ron ronald | sam samuel | sandy alexander | sasha alexander | steve stephen | steven stephen
        | stu stuart | sue susan | ted edward | teddy edward | terry terence | theo theodore | tim timothy | tom thomas | tommy thomas
        | tony anthony | antony anthony | vince vincent | volodya vladimir | will william | dima dmitri | kolya nikolai | misha mikhail
        | hans johannes | fritz friedrich | pepe jose | paco francisco | gigi luigi
        """
    );

    /// <summary>The gender of a given name, Unknown where it is not listed or used for both.</summary>
    public static NameGender GenderOf(string given)
    {
        var folded = NameFolding.Fold(given);
        return (Male.Contains(folded), Female.Contains(folded)) switch
        {
            (true, false) => NameGender.Male,
            (false, true) => NameGender.Female,
            _ => NameGender.Unknown,
        };
    }

    /// <summary>True when two folded given names are one, its initial, or a short form of the other.</summary>
    public static bool Fit(string one, string other) =>
        one == other
        || (one.Length == 1 && other.StartsWith(one[0]))
        || (other.Length == 1 && one.StartsWith(other[0]))
        || Lengthen(one) == Lengthen(other);

    private static string Lengthen(string given) => Longer.GetValueOrDefault(given, given);

    private static FrozenSet<string> Folded(string names) =>
        Words(names).Select(NameFolding.Fold).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Pairs(string pairs) =>
        pairs
            .Split('|')
            .Select(pair => Words(pair).Select(NameFolding.Fold).ToArray())
            .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
