using System.Globalization;

namespace Chancery.Server.Web.Parts;

/// <summary>English names of languages.</summary>
internal static class LanguageNames
{
    /// <summary>The name of a BCP 47 tag; the tag itself where there is none.</summary>
    public static string Of(string tag)
    {
        try
        {
            var name = CultureInfo.GetCultureInfo(tag, predefinedOnly: true).EnglishName;
            return name.Length > 0 ? name : tag;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }
}
