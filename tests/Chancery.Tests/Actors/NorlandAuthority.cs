using Chancery.Actors.Authority;

namespace Chancery.Tests.Actors;

/// <summary>Authority data of invented states, offices and people.</summary>
internal static class NorlandAuthority
{
    public const string Tables = """
        entry	name	alias	adjective	capital	name@ru	name@de	adjective@de	adjective@ru	source
        state:norland	Norland	the Norlands	Norlandic	Selm	Норландия	Nordland	nordländisch	норландский	x.example
        state:ostria	Ostria		Ostrian	Port Ansel	Острия	Ostrien	ostrisch		x.example
        state:veland	Veland		~Velan			Weland			x.example
        """;

    public const string Bodies = """
        entry	name	alias	part-of	kind	source
        org:harbour-league	Harbour League	HL		organisation	x.example
        org:norland-mfa	Ministry of Foreign Affairs of Norland	Norlandic Foreign Ministry	state:norland	organ	x.example
        """;

    public const string Offices = """
        entry	name	alias	alias@de	alias@ru	role	of	gender	alias@zh	source
        role:foreign-minister	foreign minister	minister of foreign affairs|top diplomat	Außenminister|Außenministerin	министр иностранных дел					x.example
        role:president	president								x.example
        role:secretary-general	secretary-general	chief							x.example
        office:norland-foreign-minister					role:foreign-minister	state:norland			x.example
        office:norland-president					role:president	state:norland			x.example
        office:ostria-president					role:president	state:ostria			x.example
        office:harbour-league-secretary-general		Harbour League chief			role:secretary-general	org:harbour-league			x.example
        person:vesna-tarr	Vesna Tarr			Весна Тарр			female	塔尔	x.example
        person:milo-orn	Milo Orn						male		x.example
        person:pavel-reiter	Pavel Reiter						male		x.example
        place:long-quay	the Long Quay								x.example
        """;

    public const string Places = """
        entry	in	stands-for	source
        place:long-quay	state:norland	org:norland-mfa	x.example
        """;

    public const string Holders = """
        #as-of	2035-12-31
        entry	holder	from	to	source
        office:norland-foreign-minister	person:vesna-tarr	2028-03-01	2031-02-10	x.example
        office:norland-foreign-minister	person:milo-orn	2031-02-10	..	x.example
        office:norland-president	person:pavel-reiter	2027	..	x.example
        office:harbour-league-secretary-general	person:vesna-tarr	2031-05	..	x.example
        """;

    public static AuthorityData Data { get; } =
        AuthorityReader.ReadOnly([
            .. ((string[])[Tables, Bodies, Offices, Places, Holders]).Select(
                (text, i) => new AuthorityFile($"table{i}", text)
            ),
        ]);
}
