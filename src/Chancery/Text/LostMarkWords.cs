using System.Collections.Frozen;

namespace Chancery.Text;

/// <summary>Words that tell a letter left over from a lost mark from the last letter of a word.</summary>
internal static class LostMarkWords
{
    /// <summary>What stands before <c>’t</c>.</summary>
    public static FrozenSet<string> BeforeT { get; } =
        Set("don doesn didn isn aren wasn weren won wouldn couldn shouldn can hasn haven hadn mustn needn ain");

    /// <summary>What stands before <c>’re</c>, <c>’ve</c>, <c>’ll</c>, <c>’m</c>, <c>’d</c>.</summary>
    public static FrozenSet<string> Pronouns { get; } = Set("i we they you he she it that there who what");

    /// <summary>Words before <c>’s</c> that are no words with an <c>a</c> behind them, in any language that writes <c>’s</c>.</summary>
    public static FrozenSet<string> NeverWithA { get; } =
        Set(
            """
            today yesterday tomorrow other another country world year month week government people ministry minister council company party
            everyone someone anyone everybody nobody child mother father brother sister leader neighbour neighbor partner court nation state
            city region team group parliament committee army enemy century family that what there where here let
            """
        );

    /// <summary>English words that end in <c>a</c> and are written small.</summary>
    public static FrozenSet<string> EndWithA { get; } =
        Set(
            """
            a aa agenda algebra alpha aloha alumna amoeba ana anaemia anaconda analgesia anemia anathema angina antenna aorta apnea aqua area arena
            aria aroma asthma aura aurora axioma azalea ballerina balaclava banana bandana barracuda basilica beta bonanza boa bra bravura caldera
            camera cantata cantina capita capybara caravela cassava cathedra charisma chimera china chinchilla chia cholera cicada cinema circa
            coca cola coma comma concordia copra cornea corona crema criteria curia dada dacha data dementia delta diaspora dilemma diploma dogma
            drama duma eczema edema encyclopaedia encyclopedia enigma era errata essentia etcetera euphoria extra exempla extravaganza facia
            fauna favela fiesta flora flotilla formula fora fuchsia gala gamma gondola gorilla grandma grandpa guava guerrilla hegemonia henna hernia
            hyena hysteria idea impala incognita india inertia influenza insignia insomnia iota junta kappa karma koala koda lama larva lava leukaemia
            leukemia libra lira llama loya ma mafia magma magnolia malaria mama mamba mamma mandala mania manna mantra marijuana marina matcha
            maxima mea media melanoma memorabilia militia minima minutia miasma momenta moussaka nausea nebula neuralgia nova nostalgia novella ocarina
            okra omega opera orchestra ova pa paella pagoda pampa panacea panda panorama papa paprika paranoia parabola pasta patina pea peninsula perestroika
            persona phantasmagoria phenomena phobia pia piazza pizza placenta plasma plaza plea pneumonia polenta polka pasha prima propaganda pupa puma
            pyjama pizzeria quanta quinoa quota ra radula rata regatta replica retina rota rotunda rumba saga salsa samba sauna savanna schema schizophrenia
            sea senora señora siesta sigma silica soda sofa sonata spa spatula spectra stanza stamina stigma strata stria subpoena suburbia
            swastika taffeta tea terra tiara toga tombola trachea trauma trivia troika tuba tundra tuna ultra umbrella uvula utopia vanilla vendetta
            verbena via victoria vista visa villa viola viscera vodka vulva xenophobia yoga yucca zebra zeta
            """
        );

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
