namespace Chancery.Reading;

/// <summary>Words that say what a date is the date of.</summary>
internal static class DateWords
{
    private static readonly string[] Changes =
    [
        "updated",
        "modified",
        "last edited",
        "last changed",
        "last reviewed",
        "aktualisiert",
        "geändert",
        "zuletzt",
        "bearbeitet",
        "mis à jour",
        "mise à jour",
        "modifié",
        "actualizado",
        "actualización",
        "modificado",
        "aggiornato",
        "ultima modifica",
        "atualizado",
        "aktualizované",
        "aktualizováno",
        "zaktualizowano",
        "aktualizacja",
        "обновлено",
        "изменено",
        "оновлено",
        "更新",
        "päivitetty",
        "uppdaterad",
        "oppdatert",
        "opdateret",
        "bijgewerkt",
        "frissítve",
        "güncellenme",
    ];

    private static readonly string[] Dates =
    [
        "published",
        "posted",
        "date:",
        "created",
        "release",
        "veröffentlicht",
        "erschienen",
        "datum",
        "erstellt",
        "stand:",
        "[stand",
        "vom ",
        "publié",
        "paru",
        "date de publication",
        "publicado",
        "publicada",
        "fecha",
        "pubblicato",
        "data:",
        "publikované",
        "publikováno",
        "zverejnené",
        "opublikowano",
        "data publikacji",
        "dodano",
        "опубликовано",
        "дата",
        "опубліковано",
        "发布",
        "发表",
        "時間",
        "时间",
        "julkaistu",
        "publicerad",
        "publisert",
        "gepubliceerd",
        "megjelent",
        "yayın",
    ];

    /// <summary>True where the words say that the text was changed then.</summary>
    public static bool SayChanged(ReadOnlySpan<char> words) => ContainsAny(words, Changes);

    /// <summary>True where the words say that a date follows, of whichever kind.</summary>
    public static bool SayDate(ReadOnlySpan<char> words) => ContainsAny(words, Dates) || ContainsAny(words, Changes);

    private static bool ContainsAny(ReadOnlySpan<char> words, string[] list)
    {
        foreach (var word in list)
        {
            if (words.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
