using System.Text.Json;

namespace Chancery.Actors.Authority;

/// <summary>Reads Popolo JSON (persons, organizations, posts, memberships), as https://www.popoloproject.com specifies it, into statements.</summary>
internal static class PopoloReader
{
    /// <summary>True for an object that holds any of the collections.</summary>
    public static bool Fits(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
        && (
            root.TryGetProperty("persons", out _)
            || root.TryGetProperty("organizations", out _)
            || root.TryGetProperty("memberships", out _)
        );

    public static void Read(string file, JsonElement root, List<AuthorityStatement> statements)
    {
        var add = new StatementList(file, "popolo", statements);
        foreach (var person in JsonText.Items(root, "persons"))
        {
            AddNames(add, StatementList.IdOf("person", JsonText.Of(person, "id")), person);
            add.Add(
                StatementList.IdOf("person", JsonText.Of(person, "id")),
                "gender",
                JsonText.Of(person, "gender")?.ToLowerInvariant()
            );
        }

        foreach (var body in JsonText.Items(root, "organizations"))
        {
            var id = StatementList.IdOf("org", JsonText.Of(body, "id"));
            AddNames(add, id, body);
            add.Add(id, "kind", "organisation");
        }

        foreach (var post in JsonText.Items(root, "posts"))
        {
            var id = StatementList.IdOf("office", JsonText.Of(post, "id"));
            add.Add(id, "name", JsonText.Of(post, "label") ?? JsonText.Of(post, "role"));
            add.Add(id, "of", StatementList.IdOf("org", JsonText.Of(post, "organization_id")));
        }

        foreach (var membership in JsonText.Items(root, "memberships"))
        {
            AddMembership(add, membership);
        }
    }

    private static void AddNames(StatementList add, string? id, JsonElement item)
    {
        add.Add(id, "name", JsonText.Of(item, "name"));
        foreach (var other in JsonText.Items(item, "other_names"))
        {
            add.Add(id, "alias", JsonText.Of(other, "name"), JsonText.Of(other, "lang"));
        }
    }

    // Without a post, the role in the organization is the office.
    private static void AddMembership(StatementList add, JsonElement membership)
    {
        var person = StatementList.IdOf("person", JsonText.Of(membership, "person_id"));
        var body = JsonText.Of(membership, "organization_id");
        var role = JsonText.Of(membership, "role");
        var office = StatementList.IdOf("office", JsonText.Of(membership, "post_id"));
        if (office is null && body is not null && role is not null)
        {
            office = StatementList.IdOf("office", $"{body}-{role}");
            add.Add(office, "name", role);
            add.Add(office, "of", StatementList.IdOf("org", body));
        }

        if (office is not null && person is not null)
        {
            add.Add(
                office,
                "holder",
                person,
                language: null,
                JsonText.DateOf(JsonText.Of(membership, "start_date")),
                JsonText.DateOf(JsonText.Of(membership, "end_date"))
            );
        }
    }
}
